import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Arrival } from '../channel/arrival'
import { publish, type Destination } from '../channel/publish'
import { makeRelease } from '../release/release'
import { boardKeyFromPem } from '../release/signature'
import type { Reporter } from '../report/reporter'
import { VirtualBoard } from '../virtual/board'
import { startBroker } from '../virtual/broker'
import { findMicroPython } from '../virtual/micropython'
import { connectedSettings } from './board-settings'
import { boardSoftware } from './board-software'
import { filesOf, type ReleaseContent } from './release-content'

const DEVICE_ID = 'esp32-0000000000f1'
const CHANNEL = 'preflight'
const WAIT_S = 120

const KEY_IN_REACH =
  "preflight runs the release's own code in this job, where the signing key is within its reach: let a job without " +
  'secrets do it, and another one sign and publish its bundle, as in examples/workflows/release.yml'

/**
 * Installs what is to be published on a virtual board, over the air and by way of an embedded broker; it
 * has to confirm there.
 *
 * @param signingKey PEM text, of what signed the publication
 * @returns what came of it, for `preflightFailure` to judge
 */
export async function preflight(
  publication: Destination,
  signingKey: string | undefined,
  reporter: Reporter
): Promise<Arrival> {
  if (signingKey !== undefined) reporter.warning(KEY_IN_REACH)
  return reporter.group('Preflight on a virtual board', async () => {
    const micropython = await findMicroPython(reporter)
    const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-preflight-'))
    const broker = await startBroker({ port: 0 }, reporter)
    // A release is for a channel or for boards; the virtual board is one of those.
    const channel = publication.channel ?? CHANNEL
    const deviceId = publication.deviceIds[0] ?? DEVICE_ID
    const board = new VirtualBoard({
      micropython,
      image: join(folder, 'board.img'),
      deviceId,
      heap: '160k',
      flash: '2m',
      onLine: (line) => reporter.debug(line)
    })
    try {
      const isSigned = publication.list.some((entry) => entry.type === 'release' && entry.sig)
      const settings =
        isSigned && signingKey !== undefined ? { 'update.keys': [boardKeyFromPem(signingKey)] } : {}
      await board.files.make('2m')
      await board.files.write([
        ...(await boardSoftware(reporter)),
        ['settings.json', JSON.stringify(settings)],
        ['provision.json', provision(broker.url, channel)],
        ['user_main.py', 'def user_main():\n    pass\n']
      ])
      await board.start()
      const { arrival } = await publish(
        {
          packages: publication.packages,
          list: publication.list,
          deviceIds: [deviceId],
          // It may connect later than this is sent.
          keepFor: new Set([deviceId]),
          broker: { url: broker.url },
          topicPrefix: 'mpypi',
          dryRun: false,
          waitS: WAIT_S
        },
        reporter
      )
      return arrival!
    } finally {
      await board.stop()
      await broker.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
}

/** The same for a release that this job neither signs nor publishes, and so needs no secrets for. */
export async function preflightUnsigned(
  content: ReleaseContent,
  reporter: Reporter
): Promise<Arrival> {
  const deviceIds = [DEVICE_ID]
  const { name, version } = content
  const { entry, packages } = makeRelease({ name, version, ...filesOf(content), deviceIds })
  return preflight({ packages, list: [entry], deviceIds }, undefined, reporter)
}

/**
 * The release may bring the fleet's settings.json. What is provisioned shadows it, so that the virtual board
 * never appears at the fleet's broker, maybe as a board that it is not.
 */
function provision(broker: string, channel: string): string {
  return JSON.stringify({
    ...connectedSettings({ broker, channel }),
    'mqtt.username': '',
    'mqtt.password': '',
    'update.prefix': 'mpypi',
    'update.confirm_after': 2,
    'logging.syslog.hostname': ''
  })
}
