import type { BuildOptions } from '../build/build'
import type { Arrival } from '../channel/arrival'
import { parseBrokerUrl } from '../channel/broker-url'
import { publish, type Destination, type PublishOptions, type Published } from '../channel/publish'
import { Topics } from '../channel/topics'
import { preflightFailure } from '../channel/verdict'
import { checkBoardScripts } from '../release/board-scripts'
import { MAX_DEVICES } from '../release/manifest'
import { SETTINGS_RELEASE, SETTINGS_PATCH } from '../release/settings-patch'
import type { Policy } from '../rollout/policy'
import { makeRelease, namedDevices, type Release } from '../release/release'
import { askedVersion } from '../release/version'
import { Failure } from '../report/failure'
import { unheard, type Known } from '../report/known'
import type { Reporter } from '../report/reporter'
import { brokerOptions, type BrokerInputs } from './broker-options'
import { claimant } from './claimant'
import { reportRollout } from './report-rollout'
import { rolloutPolicy, type RolloutInputs } from './rollout-policy'
import { checkBrought, readSettingsPatch } from './release-settings'
import { filesOf, releaseContent, type ReleaseContent } from './release-content'
import { reportBuild } from './build'
import { forOldBoards, type OldBoards } from './old-boards'
import { isPast, pastContent } from './past-content'
import { recordsOf, writeRecords, type Records } from './publication-record'
import { reportPublished } from './report-published'
import { readSigningKey, signerWith } from './signer'
import { reportBoards, reportCrashes } from './report-boards'
import { checkPreRelease } from './pre-release'

export interface PublishInputs extends BuildOptions, RolloutInputs {
  broker: BrokerInputs
  channels: string[]
  deviceIds: string[]
  topicPrefix: string
  /** Default: `{topicPrefix}/packages`. */
  packagePrefix?: string
  dryRun: boolean
  /** The release may have a `boot.py`. */
  allowBoot?: boolean
  /** PEM text or file: signs the release, for boards that hold the key. */
  signingKey?: string
  /** JSON merge patch of the boards' settings, or the path of a file with one. */
  settingsPatch?: string
  /** Boards refuse the release later than this. */
  expiresAfterS?: number
  /** Boards apply the release outside their hours, too. */
  urgent?: boolean
  /** Wait so long for the addressed boards to confirm. */
  waitS?: number
  /** Ends early what waits for boards, a rollout in steps as well. */
  stop?: AbortSignal
  maxPackageBytes?: number
  /** Publish even where a channel carries a release of another name. */
  replaceOwner?: boolean
  /** Default: `auto`. */
  oldBoards?: OldBoards
  /** `allow`: a tag of a pre-release goes to any channel. */
  preRelease?: string
  /** Install the release on a virtual board first; nothing is published unless it confirms. */
  preflight?: boolean
  /** Publish this version once more, without building anything. */
  release?: string
  /** Publish the release once more that was there before. */
  previous?: boolean
  /** Publish although a rollout is paused or halted. */
  supersede?: boolean
}

export interface PublishReport {
  name: string
  version: string
  content: ReleaseContent
  /** What each channel and the single boards were told, or would have been. */
  destinations: Destination[]
  /** What `republish` needs besides the bundle. */
  records: Records
  published: Published
  /** What came of it on a virtual board: nothing is published if that is a `preflightFailure`. */
  preflight?: Arrival
}

/**
 * Build the release (or open its bundle), then send it to a channel, to single boards, or both. What
 * became of it on the boards is told, not judged: see `publicationFailure` and `preflightFailure`.
 */
export async function publishRelease(
  inputs: PublishInputs,
  reporter: Reporter,
  known: Known<PublishReport> = unheard
): Promise<PublishReport> {
  if (inputs.channels.length === 0 && inputs.deviceIds.length === 0) {
    throw new Failure(
      'no-destination',
      'nothing to publish to: give channel (a fleet) or device-ids (single boards)'
    )
  }
  const policy = rolloutPolicy(inputs, inputs.channels)
  const broker = await brokerOptions(inputs.broker)
  const additions: Additions = {
    signingKey: await readSigningKey(inputs.signingKey),
    patch: await readSettingsPatch(inputs.settingsPatch, reporter)
  }
  const { topicPrefix, packagePrefix } = inputs
  const prefixes = { topicPrefix, packagePrefix }
  new Topics(prefixes).requireRoom(inputs)
  if (!isPast(inputs)) checkAsked(inputs, additions)
  const content = isPast(inputs)
    ? await pastContent(inputs, additions.signingKey, broker, prefixes, reporter)
    : await releaseContent(inputs, reporter)
  known({ name: content.name, version: content.version, content })
  if (content.name === SETTINGS_RELEASE)
    throw new Failure(
      'name-reserved',
      `a project cannot be called ${SETTINGS_RELEASE}, which releases of mpy-blox move are; rename it`
    )
  checkPreRelease(content.version, inputs)
  checkBoardScripts(filesOf(content).srcFiles, inputs.allowBoot ?? false)
  const { name, version } = content
  if (content.built) {
    await checkBrought(filesOf(content).srcFiles, reporter)
    reportBuild(content.built, reporter)
  }
  const [publication, ...further] = destinationsOf(inputs, content, additions, reporter)
  let preflight: Arrival | undefined
  if (inputs.preflight) {
    // Virtual boards are much code, which most runs need not load.
    const { preflight: tryOut } = await import('./preflight')
    preflight = await tryOut(publication!, additions.signingKey, reporter)
    known({ preflight })
    if (preflightFailure(preflight)) {
      const published = { sent: [], skipped: [], bytes: 0 }
      known({ published })
      return { name, version, content, destinations: [], records: new Map(), published, preflight }
    }
  }

  const shown = parseBrokerUrl(broker.url).shown
  const { destinations, ...published } = await reporter.group(
    `Publish ${name} ${version} to ${shown}`,
    async () =>
      publish(
        {
          ...publication!,
          further,
          replaceOwner: inputs.replaceOwner ?? false,
          broker,
          ...prefixes,
          rollout: rolloutOptions(inputs, policy, additions),
          ...(content.past && { repeats: content.past.pkg_sha256 }),
          dryRun: inputs.dryRun,
          known: (published) => known({ published }),
          ...(inputs.maxPackageBytes ? { maxPackageBytes: inputs.maxPackageBytes } : {}),
          ...(inputs.waitS ? { waitS: inputs.waitS } : {}),
          ...(inputs.stop && { stop: inputs.stop })
        },
        reporter
      )
  )
  known({ destinations, published })
  reportPublished(inputs.dryRun, published, reporter)
  const sources: ReadonlyMap<string, string> = content.built?.sources ?? new Map()
  if (published.rollout) {
    reportRollout(published.rollout.document, undefined, reporter)
    reportCrashes(published.rollout.crashes, sources, reporter)
  }
  if (published.arrival) reportBoards(published.arrival.boards, sources, reporter)
  const isRecorded = !inputs.dryRun && !content.past
  const records: Records = isRecorded ? recordsOf(destinations, additions.patch) : new Map()
  for (const file of await writeRecords(inputs.outDir, content, records))
    reporter.info(`${file}: keep it with the bundle, for republish`)
  const tried = preflight && { preflight }
  return { name, version, content, destinations, records, published, ...tried }
}

/** What a publication adds to the content: read once, since a shell gives `<(…)` once. */
interface Additions {
  /** PEM text. */
  signingKey: string | undefined
  patch: Buffer | undefined
}

/** What is wrong whatever the project turns out to be: told before it is built. */
function checkAsked(inputs: PublishInputs, additions: Additions): void {
  const version = askedVersion(inputs)
  if (version !== undefined) checkPreRelease(version, inputs)
  if (!mayBePlain(inputs, additions)) namedDevices(inputs.deviceIds)
}

/** Whether boards may get whole packages without a release, as far as the project asks for none. */
function mayBePlain(inputs: PublishInputs, { signingKey, patch }: Additions): boolean {
  return !signingKey && !patch && !inputs.urgent && inputs.oldBoards !== 'false'
}

function rolloutOptions(
  inputs: PublishInputs,
  policy: Policy | undefined,
  { signingKey }: Additions
): NonNullable<PublishOptions['rollout']> {
  return {
    ...claimant(),
    supersede: inputs.supersede ?? false,
    ...(inputs.stop && { stop: inputs.stop }),
    ...(policy && { policy }),
    ...(signingKey !== undefined && { sign: signerWith(signingKey) })
  }
}

/** A list for each channel, since a release names its own; the first is for the single boards as well. */
function destinationsOf(
  inputs: PublishInputs,
  content: ReleaseContent,
  additions: Additions,
  reporter: Reporter
): Destination[] {
  const { channels, deviceIds } = inputs
  const addressees: Addressees[] =
    channels.length === 0
      ? [{ deviceIds }]
      : channels.map((channel, index) => ({ channel, deviceIds: index === 0 ? deviceIds : [] }))
  const old = forOldBoards(content, inputs.oldBoards ?? 'auto', reporter)
  return addressees.map((addressed) => {
    const release = signedRelease(inputs, content, addressed, additions, reporter)
    if (!release) return { ...addressed, packages: content.packages, list: content.list }
    const packages = [...old.packages, ...release.packages]
    return { ...addressed, packages, list: [...old.list, release.entry] }
  })
}

type Addressees = Pick<Destination, 'channel' | 'deviceIds'>

/**
 * The release for boards that move only what changed, beside what old boards read.
 *
 * @returns undefined for more single boards than a release can name, unless it has to be signed, or takes or
 *   removes something, or is urgent
 */
function signedRelease(
  inputs: PublishInputs,
  content: ReleaseContent,
  { channel, deviceIds }: Addressees,
  additions: Additions,
  reporter: Reporter
): Release | undefined {
  const { signingKey, patch } = additions
  const { takes, remove } = content.terms
  const { wheels, srcFiles } = filesOf(content)
  if (patch) srcFiles.set(SETTINGS_PATCH, patch)
  const isPlain = mayBePlain(inputs, additions) && takes.length + remove.length === 0
  if (isPlain && deviceIds.length > MAX_DEVICES) {
    reporter.info(`More than ${MAX_DEVICES} single boards: they get whole packages, no release.`)
    return undefined
  }
  return makeRelease({
    name: content.name,
    version: content.version,
    wheels,
    srcFiles,
    takes,
    remove,
    ...(channel === undefined ? {} : { channel }),
    deviceIds,
    ...(inputs.urgent && { urgent: true }),
    ...(signingKey ? { signingKey } : {}),
    ...(inputs.expiresAfterS !== undefined ? { expiresAfterS: inputs.expiresAfterS } : {})
  })
}
