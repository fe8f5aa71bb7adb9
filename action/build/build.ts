import { createHash } from 'node:crypto'
import type { PackageEntry, Sha256Hex } from '../release/update-list'
import { checkBoardPaths } from '../release/board-path'
import { resolveVersion } from '../release/version'
import type { Reporter } from '../report/reporter'
import { Boundary } from './boundary'
import { packBundle, SRC, SUMS, sumsText, UPDATE_LIST } from './bundle'
import { compileModules, type CompiledModule, type CompileOptions } from './compile'
import { readLibrary } from './modules'
import { Output } from './output'
import { checkPlatform } from './platform'
import { readProject } from './pyproject'
import { shownPath } from './shown-path'
import { readSrcFiles, type SrcFile } from './src-files'
import { packWheel, type Wheel } from './wheel'

export interface BuildOptions extends CompileOptions {
  outDir: string
  /** Tag of the wheel: `esp32`, `unix_x64`, … */
  platform: string
  version?: string
  /** `v1.4.0` or `refs/tags/v1.4.0`. */
  tag?: string
  dev: boolean
  /** Globs, or `local/path=board/path`, relative to `cwd`. */
  extraSrcFiles: string[]
  /** Folders besides the project's that its files may come from, relative to `cwd`. */
  allowOutside: string[]
  /** Seconds since 1970, for time stamps in archives. */
  sourceDateEpoch?: number
}

export interface BuiltFile {
  /** Of the wheel its file name; of a src file its path on the board. */
  path: string
  sizeBytes: number
  sha256: Sha256Hex
  /** Where it is now. */
  file: string
}

export interface BuiltModule {
  /** In the wheel. */
  path: string
  sourceBytes: number
  sizeBytes: number
  sha256: Sha256Hex
}

export interface BuildResult {
  name: string
  version: string
  platform: string
  /** For people. */
  compiler: string
  wheel: BuiltFile
  modules: BuiltModule[]
  srcFiles: BuiltFile[]
  updateList: PackageEntry[]
  updateListFile: string
  sumsFile: string
  bundleFile: string
  bundleSha256: Sha256Hex
}

/**
 * Builds a library: its modules compiled and packed as a wheel, the update list, the sums, and the
 * bundle that carries all of it with the src files. Everything is checked before anything is
 * written; a build that fails leaves the output folder as it was.
 */
export async function build(options: BuildOptions, reporter: Reporter): Promise<BuildResult> {
  const { packageDir, platform, cwd } = options
  const project = await readProject(packageDir, shownPath(cwd, packageDir, 'pyproject.toml'))
  checkPlatform(platform, project)
  const version = resolveVersion({ ...options, declared: project.version, now: new Date() })
  const inside = await Boundary.around([packageDir], options.allowOutside, cwd)
  const library = await readLibrary(project, platform, inside)
  const besides = await Boundary.around([packageDir, cwd], options.allowOutside, cwd)
  const srcFiles = await readSrcFiles(options.extraSrcFiles, cwd, besides)
  const output = await Output.open(options.outDir)
  try {
    reporter.info(`${project.name} ${version} for ${platform}: ${library.modules.length} modules`)
    const { compiler, modules } = await compileModules(library.modules, options, reporter)
    const members = [...modules, ...library.data]
    checkBoardPaths([
      ...members.map(({ path }) => `lib/${path}`),
      ...srcFiles.map(({ path }) => path)
    ])
    const wheel = packWheel({ ...project, ...options, version, members })
    const files = await writeFiles(output, options, {
      name: project.name,
      version,
      wheel,
      srcFiles
    })
    await output.publish()
    return {
      name: project.name,
      version,
      platform,
      compiler,
      modules: modules.map(built),
      ...files
    }
  } finally {
    await output.close()
  }
}

/** What of the result is about files. */
type WrittenFiles = Omit<BuildResult, 'name' | 'version' | 'platform' | 'compiler' | 'modules'>

async function writeFiles(
  output: Output,
  { platform, sourceDateEpoch = 0 }: BuildOptions,
  release: { name: string; version: string; wheel: Wheel; srcFiles: SrcFile[] }
): Promise<WrittenFiles> {
  const { name, version } = release
  const wheel = await write(output, release.wheel.fileName, release.wheel.bytes)
  const srcFiles = await Promise.all(
    release.srcFiles.map(async ({ path, bytes }) => ({
      ...(await write(output, `${SRC}${path}`, bytes)),
      path
    }))
  )
  const updateList: PackageEntry[] = [
    { type: 'wheel', name, version, pkg_sha256: wheel.sha256, size: wheel.sizeBytes },
    ...srcFiles.map(({ path, sha256, sizeBytes }) => ({
      type: 'src' as const,
      path,
      pkg_sha256: sha256,
      size: sizeBytes
    }))
  ]
  const list = await write(output, UPDATE_LIST, `${JSON.stringify(updateList, null, 2)}\n`)
  const summed = [
    { name: wheel.path, sha256: wheel.sha256 },
    { name: UPDATE_LIST, sha256: list.sha256 },
    ...srcFiles.map(({ path, sha256 }) => ({ name: `${SRC}${path}`, sha256 }))
  ]
  const sumsFile = await output.write(SUMS, sumsText(summed))
  const bundle = await packBundle(
    output.scratch,
    [SUMS, ...summed.map((file) => file.name)],
    new Date(sourceDateEpoch * 1000)
  )
  const bundleFile = await output.write(`${name}-${version}-${platform}.tar.gz`, bundle)
  return {
    wheel,
    srcFiles,
    updateList,
    updateListFile: list.file,
    sumsFile,
    bundleFile,
    bundleSha256: sha256(bundle)
  }
}

async function write(output: Output, name: string, content: Buffer | string): Promise<BuiltFile> {
  const bytes = Buffer.from(content)
  const file = await output.write(name, bytes)
  return { path: name, sizeBytes: bytes.length, sha256: sha256(bytes), file }
}

const built = ({ path, sourceBytes, bytes }: CompiledModule): BuiltModule => ({
  path,
  sourceBytes,
  sizeBytes: bytes.length,
  sha256: sha256(bytes)
})

const sha256 = (bytes: Buffer): Sha256Hex => createHash('sha256').update(bytes).digest('hex')
