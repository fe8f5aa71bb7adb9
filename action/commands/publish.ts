import type { BuildOptions } from '../build/build'
import { publish, type PublishResult } from '../channel/publish'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { formatSize } from '../report/size'
import { readPem } from './pem'
import { releaseContent, type ReleaseContent } from './release-content'
import { reportBuild } from './build'

/** How to reach the broker, as users write it: certificates and keys as PEM text or file paths. */
export interface BrokerInputs {
  url: string
  username?: string
  password?: string
  ca?: string
  clientCert?: string
  clientKey?: string
}

export interface PublishInputs extends BuildOptions {
  broker: BrokerInputs
  channel?: string
  deviceIds: string[]
  topicPrefix: string
  /** Default: `{topicPrefix}/packages`. */
  packagePrefix?: string
  dryRun: boolean
}

export interface PublishReport {
  name: string
  version: string
  content: ReleaseContent
  published: PublishResult
}

/** Build the release (or open its bundle), then send it to a channel, to single boards, or both. */
export async function publishRelease(
  inputs: PublishInputs,
  reporter: Reporter
): Promise<PublishReport> {
  if (!inputs.channel && inputs.deviceIds.length === 0) {
    throw new Failure(
      'no-destination',
      'nothing to publish to: give channel (a fleet) or device-ids (single boards)'
    )
  }
  const broker = await brokerOptions(inputs.broker)
  const content = await releaseContent(inputs, reporter)
  const { name, version, packages, list } = content
  if (content.built) reportBuild(content.built, reporter)

  const published = await reporter.group(`Publish ${name} ${version} to ${broker.url}`, () =>
    publish(
      {
        broker,
        packages,
        list,
        ...(inputs.channel ? { channel: inputs.channel } : {}),
        deviceIds: inputs.deviceIds,
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix ?? `${inputs.topicPrefix}/packages`,
        dryRun: inputs.dryRun
      },
      reporter
    )
  )
  reportPublished(inputs, published, reporter)
  return { name, version, content, published }
}

async function brokerOptions(inputs: BrokerInputs) {
  const [ca, clientCert, clientKey] = await Promise.all([
    readPem('ca', inputs.ca),
    readPem('client-cert', inputs.clientCert),
    readPem('client-key', inputs.clientKey)
  ])
  return {
    url: inputs.url,
    ...(inputs.username ? { username: inputs.username } : {}),
    ...(inputs.password ? { password: inputs.password } : {}),
    ...(ca ? { ca } : {}),
    ...(clientCert ? { clientCert } : {}),
    ...(clientKey ? { clientKey } : {})
  }
}

function reportPublished(inputs: PublishInputs, result: PublishResult, reporter: Reporter): void {
  const sent = inputs.dryRun ? 'would be sent' : 'sent'
  reporter.table({
    title: inputs.dryRun ? 'Published (dry run: nothing was sent)' : 'Published',
    columns: ['topic', 'size', ''],
    rows: [
      ...result.sent.map(({ topic, sizeBytes }) => [topic, formatSize(sizeBytes), sent]),
      ...result.skipped.map((topic) => [topic, '0 B', 'already there'])
    ]
  })
}
