import { define } from './definition'
import { choice, FLAG, line, path, TOPIC_LEVEL } from './kind'
import { number } from './number'
import { jsonOrPath, pem } from './secret'

const RELEASES = ['action.yml', 'publish'] as const
/** Whatever sends packages. */
const SENDS = [...RELEASES, 'republish'] as const

/** From a release to boards: who gets it, and under which conditions. */
export const CHANNEL = define({
  channel: {
    kind: TOPIC_LEVEL,
    key: 'channels',
    list: true,
    text: 'Update channels; every board that follows one takes the release',
    where: RELEASES
  },
  'device-ids': {
    kind: TOPIC_LEVEL,
    list: true,
    text: 'Boards to send the release to directly, such as esp32-840d8ed29760',
    where: RELEASES
  },
  'replace-owner': {
    kind: FLAG,
    default: 'false',
    text: 'Publish even to a channel that carries a release of another name',
    where: RELEASES
  },
  'old-boards': {
    kind: choice('answer', ['auto', 'true', 'false']),
    default: 'auto',
    text: "Whether lists have wheels and files for boards with the original library; auto: while the project's own wheel is the only one",
    where: RELEASES
  },
  release: {
    kind: line('version'),
    text: 'Publish this version once more, as the index of the broker has it; nothing is built',
    where: RELEASES
  },
  previous: {
    kind: FLAG,
    default: 'false',
    text: 'The same with the release before the one that the channel has; each time one further back',
    where: RELEASES
  },
  'pre-release': {
    kind: choice('word', ['refuse', 'allow']),
    default: 'refuse',
    text: 'Whether a tag such as v1.4.0-rc1 goes to a channel whose name (beta, rc, dev, …) does not say so',
    where: RELEASES
  },
  'signing-key': {
    kind: pem({ isPrivate: true }),
    env: 'MPY_BLOX_SIGNING_KEY',
    text: "Private key that signs the release (mpy-blox keygen), as PEM text (a secret) or a file's path",
    where: [...RELEASES, 'rollout', 'move']
  },
  'settings-patch': {
    kind: jsonOrPath('json'),
    text: "JSON merge patch (RFC 7396) of the boards' settings.json, which the release applies once, as JSON text or a file's path; no secrets",
    where: RELEASES
  },
  expires: {
    // A manifest holds whole seconds (docs/protocol.md, `expires`).
    kind: number({ unit: 'hours', min: 0.01, max: 87_600, fractions: true, times: 3600 }),
    key: 'expiresAfterS',
    otherwise: 'never',
    text: 'Hours after which boards refuse the release',
    where: RELEASES
  },
  urgent: {
    kind: FLAG,
    default: 'false',
    text: "Boards apply the release outside their hours (update.window), too, and wait for their application's postpone() 15 minutes at most",
    where: RELEASES
  },
  wait: {
    kind: number({ unit: 'seconds', min: 0.1, max: 604_800, fractions: true }),
    key: 'waitS',
    otherwise: 'not at all',
    text: 'Seconds to wait for the addressed boards to confirm; fails if one refuses, stops half-way, or is unknown',
    where: [...RELEASES, 'move']
  },
  'min-boards': {
    kind: number({ unit: 'boards', min: 0, max: 1_000_000 }),
    default: '1',
    text: 'With wait: so many boards have to be on the channel, on or off',
    where: RELEASES
  },
  'require-all': {
    kind: FLAG,
    default: 'false',
    text: 'With wait: boards that are off or have not begun count as failed, too',
    where: RELEASES
  },
  preflight: {
    kind: FLAG,
    default: 'false',
    text: 'Install the release on a virtual board first; publish only if it confirms there',
    where: RELEASES
  },
  'max-package-bytes': {
    // The most that a packet can have left after its first byte and length (MQTT 5 §1.5.5).
    kind: number({ unit: 'bytes', min: 1, max: 268_435_455 }),
    default: '1048576',
    text: 'Largest package, for brokers that do not state their limit',
    where: SENDS
  },
  'dry-run': {
    kind: FLAG,
    default: 'false',
    text: 'Build and check everything, tell what would be sent, and send nothing',
    where: SENDS
  }
})

/** Bringing back what was published. */
export const RECORD = define({
  package: {
    kind: path('file'),
    key: 'packageDir',
    text: 'The bundle (.tar.gz) that was published',
    where: ['republish']
  },
  record: {
    kind: path('file'),
    text: 'What publish wrote into its --out: NAME-VERSION-CHANNEL.publication.json',
    where: ['republish']
  }
})

/** Looking at what is published. */
export const INSPECTION = define({
  channel: {
    kind: TOPIC_LEVEL,
    text: 'Update channel whose release to check',
    where: ['verify']
  },
  bundle: {
    kind: path('file'),
    text: 'Check this bundle instead',
    where: ['verify']
  },
  key: {
    kind: pem({ isPrivate: false }),
    key: 'keys',
    list: true,
    text: 'Public key (PEM), or settings.json of a board, to check against',
    where: ['verify']
  }
})

/** The signing key that boards check releases against. */
export const KEYS = define({
  out: {
    kind: path('folder'),
    key: 'outDir',
    default: '.',
    text: 'Where signing-key.pem and signing-key.pub.pem go',
    where: ['keygen']
  }
})
