import { define } from './definition'
import { choice, FLAG, line, path, SHA256, TOPIC_LEVEL } from './kind'
import { number } from './number'
import { jsonOrPath, secret } from './secret'

const CABLES = ['flash/action.yml', 'flash', 'repl', 'purge', 'unprovision'] as const
const FLASHES = ['flash/action.yml', 'flash'] as const

/** A board at the end of a cable: which one, and what goes to it. */
export const SERIAL = define({
  port: {
    kind: path('path'),
    default: 'auto',
    env: 'DEVICE',
    text: 'Serial port, best by its lasting name (/dev/serial/by-id/… or by-path/…); auto takes the only board found, or the one that is device-id, for which it asks every port',
    where: CABLES
  },
  'baud-rate': {
    kind: number({ unit: 'bits', min: 300, max: 4_000_000 }),
    default: '115200',
    text: 'Speed of the port in bits per second; boards with USB of their own ignore it',
    where: [...CABLES, 'boards']
  },
  'device-id': {
    kind: TOPIC_LEVEL,
    text: 'The board that is meant, such as esp32-840d8ed29760; any other on the port is left as it is, its program started again',
    where: ['flash/action.yml', 'flash', 'purge', 'unprovision']
  },
  bundle: {
    kind: path('file'),
    text: 'Library to install: a bundle (.tar.gz) or a wheel (.whl)',
    where: FLASHES
  },
  'bundle-sha256': {
    kind: SHA256,
    text: 'What the bundle hashes to, handed over apart from it (outputs of needs); anything else is refused before anything is written. The action demands it',
    where: FLASHES
  },
  release: {
    kind: line('tag'),
    text: 'Tag of a GitHub release of this repository whose bundle is installed, instead of bundle',
    where: ['flash/action.yml']
  },
  token: {
    kind: secret('token'),
    workflowDefault: '${{ github.token }}',
    text: 'Token that may read the release',
    where: ['flash/action.yml']
  },
  settings: {
    kind: jsonOrPath('json'),
    text: "settings.json of the board, as JSON text or a file's path",
    where: FLASHES
  },
  provision: {
    kind: jsonOrPath('json'),
    text: "provision.json of the board, secrets that it takes in at boot, as JSON text from a secret or a file's path; it goes to the board alone, and its values are masked",
    where: FLASHES
  },
  files: {
    kind: path('files'),
    list: true,
    text: 'Further files for the board; local/path=board/path to rename',
    where: FLASHES
  },
  firmware: {
    kind: path('image'),
    text: 'MicroPython image (.bin) for an ESP32 to write first; needs firmware-sha256, and erases the board',
    where: FLASHES
  },
  'firmware-sha256': {
    kind: SHA256,
    text: 'What the image hashes to',
    where: FLASHES
  },
  purge: {
    kind: choice('what', ['lib', 'app']),
    list: true,
    text: 'What to remove first',
    where: FLASHES
  },
  verify: {
    kind: FLAG,
    default: 'true',
    text: 'Have the board hash all files again at the end',
    where: FLASHES
  },
  'boot-timeout': {
    kind: number({ unit: 'seconds', min: 0, max: 3600, times: 1000 }),
    key: 'bootTimeoutMs',
    default: '30',
    text: 'Seconds that the board has to say that it has booted; 0 leaves it at its prompt',
    where: FLASHES
  },
  mount: {
    kind: path('folder'),
    text: 'Let the board use a folder of this computer (through mpremote)',
    where: ['repl']
  },
  lib: {
    kind: FLAG,
    default: 'false',
    text: 'The libraries: all of /lib',
    where: ['purge']
  },
  app: {
    kind: FLAG,
    default: 'false',
    text: 'The application: main.py, user_main.py, settings.json, provision.json',
    where: ['purge']
  }
})

/** Looking at all ports. */
export const PORTS = define({
  port: {
    kind: path('ports'),
    key: 'ports',
    list: true,
    text: 'Look at these ports alone',
    where: ['boards']
  }
})
