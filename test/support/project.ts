import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Boundary } from '../../action/build/boundary'
import type { DeclaredProject } from '../../action/build/source/declared-project'
import { ProjectFiles } from '../../action/build/source/project-files'
import { readProject } from '../../action/build/source/read-project'
import { temporaryFolder } from './build-library'
import { RecordingReporter } from './recording-reporter'

/** Files of a project: path → content. */
export type Layout = Record<string, string | Buffer>

/** Writes a project into a folder, a new one unless it is given. */
export async function writeProject(layout: Layout, folder?: string): Promise<string> {
  const dir = folder ?? (await temporaryFolder())
  for (const [path, content] of Object.entries(layout)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), content)
  }
  return dir
}

export interface ReadOptions {
  platform?: string
  allowOutside?: string[]
  reporter?: RecordingReporter
}

/** Reads the project in a folder, seen from there. */
export async function readFolder(dir: string, options: ReadOptions = {}): Promise<DeclaredProject> {
  const { platform = 'esp32', allowOutside = [], reporter = new RecordingReporter() } = options
  const inside = await Boundary.around([dir], allowOutside, dir)
  const files = new ProjectFiles(dir, dir, inside, join(dir, 'dist-lib'), reporter)
  const toolCacheDir = join(process.cwd(), '.cache', 'tools')
  return readProject(files, { platform, version: undefined, toolCacheDir }, reporter)
}

/** What of a project lands where: paths below `/lib`, and on the board. */
export async function landing(
  layout: Layout,
  options: ReadOptions = {}
): Promise<{ lib: string[]; root: string[]; leftOut: Record<string, string> }> {
  const project = await readFolder(await writeProject(layout), options)
  return {
    lib: project.files.map(({ path }) => path),
    root: project.scripts.map(({ path }) => path),
    leftOut: Object.fromEntries(project.leftOut.map(({ path, reason }) => [path, reason]))
  }
}
