import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { Failure } from '../report/failure'

/**
 * The folders that files of a release may come from. It is the real path that counts, so that no glob,
 * `from`, `include` or symbolic link of a project brings what lies elsewhere on the machine.
 */
export class Boundary {
  private constructor(private readonly folders: string[]) {}

  /**
   * @param projects folders of the project, as they are opened
   * @param allowed further folders, relative to `cwd`
   * @throws Failure `folder-missing`
   */
  static async around(projects: string[], allowed: string[], cwd: string): Promise<Boundary> {
    const folders = projects.map((folder) => resolve(folder))
    for (const folder of allowed) {
      if (!(await isFolder(resolve(cwd, folder)))) throw nothingToAllow(folder)
      folders.push(resolve(cwd, folder))
    }
    return new Boundary(await Promise.all(folders.map(realPath)))
  }

  /**
   * Checks where a glob would look, before it looks there.
   *
   * @param dir that the glob is relative to
   * @throws Failure `outside-project`
   */
  checkGlob(dir: string, glob: string): Promise<void> {
    const fixed = glob.split(/[*?[\]{}()!]/)[0]!
    const folder = fixed === glob ? glob : fixed.slice(0, fixed.lastIndexOf('/') + 1)
    return this.check(resolve(dir, folder), glob)
  }

  async isAround(file: string): Promise<boolean> {
    return this.has(await realPath(file))
  }

  private has(real: string): boolean {
    return this.folders.some((folder) => real === folder || real.startsWith(withSeparator(folder)))
  }

  /**
   * @param file where it lies
   * @param shown what messages call it
   * @throws Failure `outside-project`
   */
  async check(file: string, shown: string): Promise<void> {
    const real = await realPath(file)
    if (this.has(real)) return
    throw new Failure(
      'outside-project',
      `${shown} lies outside the project, at ${real}; if the release is to have it, name its folder in allow-outside`,
      { at: { file: shown } }
    )
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )

const nothingToAllow = (folder: string): Failure =>
  new Failure('folder-missing', `allow-outside: there is no folder ${folder}`)

/** Of what is not there the real path of the folder that it would be in. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(await realPath(parent), basename(path))
  }
}

const withSeparator = (folder: string): string => (folder.endsWith(sep) ? folder : folder + sep)
