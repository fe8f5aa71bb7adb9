import { readBundle, type Bundle } from '../build/bundle'
import { parseBrokerUrl } from '../channel/broker-url'
import { publish, type Package, type Published } from '../channel/publish'
import { decompress, makeBlobs, sha256Of } from '../release/blob'
import { MAX_MANIFEST_BYTES, parseManifest } from '../release/manifest'
import { boardFiles } from '../release/release'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { brokerOptions, type BrokerInputs } from './broker-options'
import { readRecord, recordedFiles, type PublicationRecord } from './publication-record'
import { reportPublished } from './report-published'

export interface RepublishInputs {
  broker: BrokerInputs
  /** The bundle that was published. */
  packageDir: string
  /** The record of its publication. */
  record: string
  topicPrefix: string
  /** Default: `{topicPrefix}/packages`. */
  packagePrefix?: string
  maxPackageBytes?: number
  dryRun: boolean
}

export interface RepublishReport {
  name: string
  version: string
  channel: string
  published: Published
}

/**
 * Brings a channel back on a broker that has lost it, or is another one: list, packages and delta as they were, byte
 * for byte, so that boards which run the release have nothing to do.
 *
 * @throws Failure `record-mismatch` for another bundle than the published one; `channel-in-use`
 */
export async function republish(
  inputs: RepublishInputs,
  reporter: Reporter
): Promise<RepublishReport> {
  const broker = await brokerOptions(inputs.broker)
  const bundle = await readBundle(inputs.packageDir)
  const record = await readRecord(inputs.record)
  const packages = packagesOf(inputs, bundle, record)
  const { name, version, channel, list } = record
  const title = `Bring ${name} ${version} back to ${parseBrokerUrl(broker.url).shown}`
  const { sent, skipped, bytes } = await reporter.group(title, () =>
    publish(
      {
        broker,
        packages,
        list,
        channel,
        deviceIds: [],
        bringsBack: true,
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix,
        dryRun: inputs.dryRun,
        ...(inputs.maxPackageBytes ? { maxPackageBytes: inputs.maxPackageBytes } : {})
      },
      reporter
    )
  )
  reportPublished(inputs.dryRun, { sent, skipped }, reporter)
  return { name, version, channel, published: { sent, skipped, bytes } }
}

/** Everything that was published, from the bundle and the record; none of it is taken on trust. */
function packagesOf(
  { packageDir, record: file }: RepublishInputs,
  bundle: Bundle,
  record: PublicationRecord
): Package[] {
  const { name, version, entry, manifest, delta } = record
  const files = boardFiles({
    name,
    version,
    wheels: bundle.wheels.map(({ bytes }) => bytes),
    srcFiles: new Map([...bundle.srcFiles, ...recordedFiles(record)])
  })
  const wanted = parseManifest(decompress(manifest, MAX_MANIFEST_BYTES)).files
  const other = wanted.find(({ path, sha256 }) => {
    const content = files.get(path)
    return content === undefined || sha256Of(content) !== sha256
  })
  if (other)
    throw new Failure(
      'record-mismatch',
      `${packageDir} is not what ${file} was published from: ${other.path} is another one; give the bundle of ${name} ${version}`
    )
  const listed = bundle.packages.filter((one) =>
    record.list.some((wheel) => 'pkg_sha256' in wheel && wheel.pkg_sha256 === one.entry.pkg_sha256)
  )
  return [
    ...listed,
    ...[...files.values()].flatMap(makeBlobs),
    { entry, payload: manifest },
    ...(delta && entry.base !== undefined
      ? [
          {
            entry: { type: 'delta' as const, base: entry.base, pkg_sha256: entry.pkg_sha256 },
            payload: delta
          }
        ]
      : [])
  ]
}
