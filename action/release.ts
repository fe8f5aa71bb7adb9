import { homedir } from 'node:os'
import { join } from 'node:path'
import type { BuildResult } from './build/build'
import { sourceDate } from './build/source-date'
import { preflightFailure, publicationFailure, publicationSoFar } from './channel/verdict'
import { atBroker } from './commands/broker-options'
import { buildRelease } from './commands/build'
import { publishRelease, type PublishInputs, type PublishReport } from './commands/publish'
import type { Interruption } from './machine/interruption'
import { BUILD } from './options/build'
import type { Options } from './options/table'
import { Failure } from './report/failure'
import type { GitHubReporter } from './report/github'
import { perform, setOutputs } from './workflow/action'
import { gitRef, octokitFor, repository } from './workflow/run-context'

/** The release action: build, and publish when a channel or boards are named. */
async function run(
  options: Options<'action.yml'>,
  reporter: GitHubReporter,
  interruption: Interruption
): Promise<void> {
  requireToken(options)
  const inputs = publishInputs(options)
  if (inputs.channels.length === 0 && inputs.deviceIds.length === 0) {
    const unpublished =
      'Neither channel nor device-ids is given: the release is built, not published.'
    reporter.warning(unpublished)
    const { built, preflight } = await buildRelease(inputs, reporter, [unpublished], (known) =>
      setBuildOutputs(known.built, reporter)
    )
    const failure = preflightFailure(preflight)
    if (failure) throw failure
    if (options.githubRelease)
      await releaseOnGitHub(options, { bundleFile: built.bundleFile }, reporter)
    return
  }
  const report = await publishRelease({ ...inputs, stop: interruption.stop }, reporter, (known) => {
    setBuildOutputs(known.content?.built, reporter)
    setPublicationOutputs(known, inputs.dryRun, reporter)
  })
  const { content, published } = report
  const failure =
    interruption.failure(publicationSoFar(published)) ??
    preflightFailure(report.preflight) ??
    publicationFailure(published, options)
  if (failure) throw failure
  if (options.githubRelease && !inputs.dryRun) {
    const bundleFile = content.built?.bundleFile ?? inputs.packageDir
    await releaseOnGitHub(options, content.past ? {} : { bundleFile, ...report }, reporter)
  }
}

function requireToken({ githubRelease, token }: Options<'action.yml'>): void {
  if (!githubRelease) return
  if (token === undefined)
    throw new Failure('input-invalid', 'github-release needs token: one that may write releases')
  repository()
}

interface Released extends Partial<Pick<PublishReport, 'destinations' | 'records'>> {
  /** What was built for this tag; none of what was published once more. */
  bundleFile?: string
}

async function releaseOnGitHub(
  { token }: Options<'action.yml'>,
  { bundleFile, destinations = [], records = new Map() }: Released,
  reporter: GitHubReporter
): Promise<void> {
  const [, tag] = /^refs\/tags\/(.+)$/.exec(gitRef()) ?? []
  if (tag === undefined || bundleFile === undefined) {
    const why = tag === undefined ? 'this run is not for a tag' : 'nothing was built'
    reporter.info(`No GitHub release is made: ${why}.`)
    return
  }
  const { keptRelease } = await import('./commands/release-files')
  const { completeRelease } = await import('./workflow/github-release/complete')
  const kept = await keptRelease(bundleFile, destinations, records)
  const octokit = await octokitFor(token!)
  await reporter.group(`GitHub release ${tag}`, () =>
    completeRelease(octokit, repository(), tag, kept, reporter)
  )
}

function setPublicationOutputs(
  { version, published }: Partial<PublishReport>,
  dryRun: boolean,
  reporter: GitHubReporter
): void {
  setOutputs('action.yml', { version }, reporter)
  if (!published) return
  const { arrival, sent, bytes } = published
  const { state, reason, counts, failed } = published.rollout?.document ?? {}
  const outputs = {
    boards: arrival?.boards,
    rollout: state && { state, reason, counts, failed },
    published: dryRun ? { count: 0, bytes: 0 } : { count: sent.length, bytes }
  }
  setOutputs('action.yml', outputs, reporter)
}

function setBuildOutputs(built: BuildResult | undefined, reporter: GitHubReporter): void {
  if (!built) return
  setOutputs(
    'action.yml',
    {
      version: built.version,
      // The project's own; a release of scripts alone has none.
      wheel: built.wheels[0]?.file ?? '',
      'wheel-sha256': built.wheels[0]?.sha256 ?? '',
      'update-list': built.updateListFile,
      bundle: built.bundleFile,
      'bundle-sha256': built.bundleSha256
    },
    reporter
  )
}

function publishInputs(options: Options<'action.yml'>): PublishInputs {
  return {
    ...atBroker(options),
    outDir: BUILD.out.default,
    cwd: process.cwd(),
    ...(gitRef().startsWith('refs/tags/') ? { tag: gitRef() } : {}),
    toolCacheDir: process.env['RUNNER_TOOL_CACHE'] || join(homedir(), '.cache', 'mpy-blox'),
    ...sourceDate(process.env['SOURCE_DATE_EPOCH'])
  }
}

await perform('action.yml', run)
