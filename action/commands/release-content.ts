import { readFile, stat } from 'node:fs/promises'
import { build, type BuildOptions, type BuildResult } from '../build/build'
import { readBundle } from '../build/bundle'
import type { ReleaseTerms } from '../build/release-source'
import type { Package } from '../channel/publish'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import type { PackageEntry } from '../release/update-list'
import { versionOfTag } from '../release/version'

/** What a release consists of, whether it was built just now or taken from a bundle. */
export interface ReleaseContent {
  name: string
  version: string
  packages: Package[]
  terms: ReleaseTerms
  list: PackageEntry[]
  /** Set when it was built by this run. */
  built?: BuildResult
}

/**
 * Builds the package, or opens it when `packageDir` is a bundle (`.tar.gz`) that an earlier job
 * built: a matrix over device ids then sends the very bytes that were built once.
 */
export async function releaseContent(
  options: BuildOptions,
  reporter: Reporter
): Promise<ReleaseContent> {
  const isFile = await stat(options.packageDir).then(
    (found) => found.isFile(),
    () => false
  )
  return isFile ? fromBundle(options, reporter) : contentOf(await build(options, reporter))
}

/** What of a release goes to boards as files. */
export function filesOf({ packages }: ReleaseContent): {
  wheels: Buffer[]
  srcFiles: Map<string, Buffer>
} {
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
  const wanted = options.version ?? (options.tag && versionOfTag(options.tag))
  if (wanted && wanted !== version) {
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
