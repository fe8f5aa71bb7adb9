import { readFile, stat } from 'node:fs/promises'
import { build, type BuildOptions, type BuildResult } from '../build/build'
import { readBundle } from '../build/bundle'
import type { ReleaseTerms } from '../build/release-source'
import type { Package } from '../channel/publish'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { PackageEntry, Sha256Hex } from '../release/update-list'
import { askedVersion, isSameVersion } from '../release/version'

/** What a release consists of, whether it was built just now or taken from a bundle. */
export interface ReleaseContent {
  name: string
  version: string
  packages: Package[]
  terms: ReleaseTerms
  list: PackageEntry[]
  /** Set when it was built by this run. */
  built?: BuildResult
  /** Set when it was published before: its files by board path, and its manifest. */
  past?: { files: Map<string, Buffer>; pkg_sha256: Sha256Hex }
}

/** Whether the package is a bundle, and not a project to build. */
export function isBundle({ packageDir }: BuildOptions): Promise<boolean> {
  return stat(packageDir).then(
    (found) => found.isFile(),
    () => false
  )
}

/**
 * Builds the package, or opens it when `packageDir` is a bundle (`.tar.gz`) that an earlier job
 * built: a matrix over device ids then sends the very bytes that were built once.
 */
export async function releaseContent(
  options: BuildOptions,
  reporter: Reporter
): Promise<ReleaseContent> {
  return (await isBundle(options))
    ? fromBundle(options, reporter)
    : contentOf(await build(options, reporter))
}

/** What of a release goes to boards as files. */
export function filesOf({ packages, past }: ReleaseContent): {
  wheels: Buffer[]
  srcFiles: Map<string, Buffer>
} {
  if (past) return { wheels: [], srcFiles: new Map(past.files) }
  const srcFiles = new Map<string, Buffer>()
  const wheels: Buffer[] = []
  for (const { entry, payload } of packages) {
    if (entry.type === 'wheel') wheels.push(payload)
    if (entry.type === 'src') srcFiles.set(entry.path, payload)
  }
  return { wheels, srcFiles }
}

/** Of a release that was built just now. */
export async function contentOf(built: BuildResult): Promise<ReleaseContent> {
  const payloads = await Promise.all(
    [...built.wheels, ...built.srcFiles].map(({ file }) => readFile(file))
  )
  return {
    name: built.name,
    version: built.version,
    terms: built.terms,
    packages: built.updateList.map((entry, index) => ({ entry, payload: payloads[index]! })),
    list: built.updateList,
    built
  }
}

async function fromBundle(options: BuildOptions, reporter: Reporter): Promise<ReleaseContent> {
  const bundle = await readBundle(options.packageDir)
  reporter.info(`${bundle.name} ${bundle.version} from the bundle ${options.packageDir}`)
  checkBundleVersion(bundle.version, options)
  return {
    name: bundle.name,
    version: bundle.version,
    terms: bundle.terms,
    packages: bundle.packages,
    list: bundle.updateList
  }
}

function checkBundleVersion(version: string, options: BuildOptions): void {
  const wanted = askedVersion(options)
  if (wanted !== undefined && !isSameVersion(wanted, version)) {
    throw new Failure(
      'version-mismatch',
      `${options.packageDir} holds version ${version}, but ${options.version ? 'version' : 'the tag'} says ${wanted}; build the bundle again from that tag`
    )
  }
  if (options.dev || options.extraSrcFiles.length > 0) {
    throw new Failure(
      'bundle-is-final',
      `${options.packageDir} is a finished bundle: dev and extra-src-files belong to the run that builds it`
    )
  }
}
