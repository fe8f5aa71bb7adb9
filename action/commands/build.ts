import { build, type BuildOptions, type BuildResult } from '../build/build'
import type { Arrival } from '../channel/arrival'
import { unheard, type Known } from '../report/known'
import type { Reporter } from '../report/reporter'
import { formatSize } from '../report/size'
import { contentOf } from './release-content'

export interface TriedBuild {
  built: BuildResult
  /** What came of it on a virtual board, if it was tried there: for `preflightFailure`. */
  preflight?: Arrival
}

/**
 * Build a library, tell what came of it, and try it on a virtual board if asked.
 *
 * @param next what is left to do, in words
 */
export async function buildRelease(
  options: BuildOptions & { preflight?: boolean },
  reporter: Reporter,
  next: string[] = [],
  known: Known<TriedBuild> = unheard
): Promise<TriedBuild> {
  const built = await build(options, reporter)
  known({ built })
  reportBuild(built, reporter, next)
  if (!options.preflight) return { built }
  // Virtual boards are much code, which most runs need not load.
  const { preflightUnsigned } = await import('./preflight')
  return { built, preflight: await preflightUnsigned(await contentOf(built), reporter) }
}

/** The build for people: what is in the output folder, and in detail every module. */
export function reportBuild(built: BuildResult, reporter: Reporter, next: string[] = []): void {
  const file = (label: string, { sizeBytes, sha256 }: { sizeBytes: number; sha256: string }) => [
    label,
    formatSize(sizeBytes),
    sha256
  ]
  reporter.table({
    title: `${built.name} ${built.version} for ${built.platform}, compiled with ${built.compiler}`,
    columns: ['file', 'size', 'sha256'],
    rows: [
      ...built.wheels.map((wheel) => file(wheel.path, wheel)),
      ...built.srcFiles.map((source) => file(source.path, source))
    ],
    next
  })
  const noted = [
    { title: 'Not in the release', files: built.leftOut },
    { title: 'Worth knowing', files: built.remarks }
  ]
  for (const { title, files } of noted.filter(({ files }) => files.length > 0)) {
    reporter.table({
      title: `${title} (${files.length})`,
      columns: ['file', 'why'],
      rows: files.map(({ path, reason }) => [path, reason])
    })
  }
  reporter.table({
    title: `Modules (${built.modules.length})`,
    columns: ['module', 'source', 'compiled', 'sha256'],
    rows: built.modules.map(({ path, sourceBytes, sizeBytes, sha256 }) => [
      path,
      formatSize(sourceBytes),
      formatSize(sizeBytes),
      sha256
    ]),
    detail: true
  })
}
