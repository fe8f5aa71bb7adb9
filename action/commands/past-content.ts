import type { BuildOptions } from '../build/build'
import type { BrokerOptions } from '../channel/connection'
import type { TopicPrefixes } from '../channel/topics'
import type { PackageEntry } from '../release/update-list'
import { counted } from '../report/counted'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { isBundle, releaseContent, type ReleaseContent } from './release-content'
import { signerWith } from './signer'

export interface PastInputs extends BuildOptions {
  /** The first one's history is looked at. */
  channels: string[]
  deviceIds: string[]
  /** Publish this version once more. */
  release?: string
  /** Publish the release once more that was there before. */
  previous?: boolean
}

export const isPast = ({ release, previous }: PastInputs): boolean =>
  release !== undefined || previous === true

/**
 * What is published once more: from a bundle where one is given, else from the broker.
 *
 * @param signingKey PEM text: has to be the one that signed it before
 * @throws Failure `usage`, `version-mismatch`, and those of `fetchPast`
 */
export async function pastContent(
  inputs: PastInputs,
  signingKey: string | undefined,
  broker: BrokerOptions,
  prefixes: TopicPrefixes,
  reporter: Reporter
): Promise<ReleaseContent> {
  checkAlone(inputs)
  const { release: version, deviceIds } = inputs
  const [channel] = inputs.channels
  if (version !== undefined && (await isBundle(inputs)))
    return releaseContent({ ...inputs, version }, reporter)
  // Only who publishes once more need load what asks a broker.
  const { fetchPast } = await import('../channel/past-release')
  const past = await fetchPast(
    {
      broker,
      ...prefixes,
      deviceIds,
      ...(channel !== undefined && { channel }),
      ...(version !== undefined && { version }),
      ...(signingKey !== undefined && { sign: signerWith(signingKey) })
    },
    reporter
  )
  const { name, files, takes, remove, packages, pkg_sha256 } = past
  reporter.info(
    `${name} ${past.version} as it was published before: ${counted(files.size, 'file')}`
  )
  return {
    name,
    version: past.version,
    packages,
    list: packages.map(({ entry }) => entry as PackageEntry),
    terms: { takes, remove },
    past: { files, pkg_sha256 }
  }
}

function checkAlone({ release, previous, version, dev, extraSrcFiles }: PastInputs): void {
  if (release !== undefined && previous)
    throw new Failure('usage', 'release and previous are both given: which one is meant?')
  if (version !== undefined || dev || extraSrcFiles.length > 0)
    throw new Failure(
      'usage',
      'release and previous publish what there was, as it was: leave version, dev and extra-src-files out'
    )
}
