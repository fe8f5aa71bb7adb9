import { resolve } from 'node:path'
import type { PackageEntry, Sha256Hex } from '../release/update-list'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { compileRelease, type CompiledModule, type CompileOptions } from './compile'
import { sourceName } from './compiler'
import { addToMipIndex } from './own-mip-index'
import { Output } from './output'
import { readRelease, type ProjectOptions } from './read-release'
import type { LeftOut, ReleaseSource, ReleaseTerms } from './release-source'
import { remarksOn } from './remarks'
import { sha256Of } from './sha256'
import { sourceSeq } from './source-seq'
import type { BuiltFile } from './write-release'

export interface BuildOptions extends ProjectOptions, CompileOptions {
  outDir: string
  /** Folder of a mip index that the release is added to. */
  mipIndex?: string
  /** Seconds since 1970, for time stamps in archives. */
  sourceDateEpoch?: number
}

export interface BuiltModule {
  /** Below `/lib`. */
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
  /** One a package, the project's own first; none in a release of scripts alone. */
  wheels: BuiltFile[]
  modules: BuiltModule[]
  /** Where the project's programs are, by the names that tracebacks have: `lamp.effects`, `user_main.py`. */
  sources: Map<string, string>
  srcFiles: BuiltFile[]
  terms: ReleaseTerms
  leftOut: LeftOut[]
  /** What is in the release, and may surprise. */
  remarks: LeftOut[]
  updateList: PackageEntry[]
  updateListFile: string
  sumsFile: string
  bundleFile: string
  bundleSha256: Sha256Hex
}

/**
 * Builds a release: modules compiled and packed as wheels, the update list, the sums, and the bundle
 * that carries all of it with the scripts. Everything is checked before anything is written; a build
 * that fails leaves the output folder as it was.
 */
export async function build(options: BuildOptions, reporter: Reporter): Promise<BuildResult> {
  if (resolve(options.outDir) === resolve(options.packageDir)) {
    throw new Failure(
      'output-in-project',
      "the output folder is the project itself, and the next build would take its files for the project's; give one of its own as out"
    )
  }
  const release = await readRelease(options, reporter)
  const { name, version, terms, leftOut } = release
  const remarks = remarksOn(release)
  const output = await Output.open(options.outDir)
  try {
    // The compiler has threads of its own: git, and loading what packs, take about as long as a small project's.
    const [{ compiler, modules, packages, scripts }, seq, { writeRelease }] = await Promise.all([
      compileRelease(release, options, reporter),
      sourceSeq(options.packageDir, options),
      import('./write-release')
    ])
    const files = await writeRelease(output, options, {
      name,
      version,
      ...(seq === undefined ? {} : { seq }),
      terms,
      packages,
      scripts
    })
    if (options.mipIndex !== undefined) {
      await addToMipIndex(options.mipIndex, release, packages, options.sourceDateEpoch ?? 0)
    }
    await output.publish()
    const { platform } = options
    const built = modules.map(builtModule)
    const sources = sourcesOf(release)
    const told = { terms, leftOut, remarks, sources }
    return { name, version, platform, compiler, modules: built, ...told, ...files }
  } finally {
    await output.close()
  }
}

/** Of the project's own: nobody can open what it depends on. */
function sourcesOf({ name, packages, scripts }: ReleaseSource): Map<string, string> {
  const own = packages.filter((one) => one.name === name).flatMap(({ files }) => files)
  return new Map([
    ...own.map(({ path, source }): [string, string] => [sourceName(path), source]),
    ...scripts.map(({ path, source }): [string, string] => [path, source])
  ])
}

const builtModule = ({ path, sourceBytes, bytes }: CompiledModule): BuiltModule => ({
  path,
  sourceBytes,
  sizeBytes: bytes.length,
  sha256: sha256Of(bytes)
})
