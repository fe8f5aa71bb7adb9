import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keyFiles, SIGNING_KEY, SPARE_KEY } from '../../release/key-files'
import type { BoardKey } from '../../release/signature'
import { Failure } from '../../report/failure'
import { settingsFor } from '../../release/signature'
import { connectedSettings } from '../board-settings'

/** What a project is to be. */
export interface ProjectWishes {
  name: string
  broker: string
  channel: string
}

/** Files that git must not see, and folders that are not worth it. */
export const KEPT_OUT_OF_GIT = [
  'provision.json',
  ...[SIGNING_KEY, SPARE_KEY].map((name) => keyFiles(name)[0]),
  'dist-lib/'
]

/** What the examples call their board, and their channel. */
const EXAMPLE = { name: 'greenhouse', channel: 'stable' }

/** The examples of this package, which new projects are copies of. */
function examplesFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  for (const up of ['../..', '../../..']) {
    const folder = join(here, up, 'examples')
    if (existsSync(join(folder, 'user_main.py'))) return folder
  }
  throw new Failure('no-examples', `the examples are not beside ${here}; install mpy-blox again`)
}

const example = (file: string): Promise<string> => readFile(join(examplesFolder(), file), 'utf8')

const FRAMEWORK =
  'framework = true  # the board library and its main.py, which starts user_main.py\n'

const facts = (name: string): string => `name = "${name}"\nversion = "0.1.0"\n`

/** @param framework false where the application starts by itself */
export const pyproject = (name: string, framework: boolean): string =>
  `[project]\n${facts(name)}${framework ? `\n[tool.mpy-blox]\n${FRAMEWORK}` : ''}`

/** The same as an `mpy-blox.toml`. */
export const ownToml = (name: string, framework: boolean): string =>
  `${facts(name)}${framework ? FRAMEWORK : ''}`

/** The example application, with topics of the project's own. */
export async function userMain({ name }: ProjectWishes): Promise<string> {
  return (await example('user_main.py')).replaceAll(EXAMPLE.name, name)
}

/** @param folder of the project below the top of its repository, or nothing */
export async function workflow({ channel }: ProjectWishes, folder: string): Promise<string> {
  const text = await example('workflows/channel.yml')
  const [, ...lines] = text.split(/^(?=name:)/m)
  const own = folder === '' ? '' : `package: ${JSON.stringify(folder)}\n          `
  return lines
    .join('')
    .replace(`channel: ${EXAMPLE.channel}`, () => `${own}channel: ${JSON.stringify(channel)}`)
}

/** @param keys of those who may sign; none where nobody has to */
export function settings({ name, broker, channel }: ProjectWishes, keys: BoardKey[]): string {
  const hostname = name
    .replaceAll(/[^a-z0-9-]/gi, '-')
    .slice(0, 32)
    .replace(/-$/, '')
  const connected = connectedSettings({ broker, channel })
  // It is committed with the project; a password belongs into provision.json.
  delete connected['mqtt.password']
  return json({
    hostname,
    'mqtt.username': '',
    ...connected,
    ...(keys.length > 0 ? settingsFor(keys) : {})
  })
}

/** To be filled in: secrets are nothing to be asked for by a program whose output may be kept. */
export const provision = (): string =>
  json({ 'wlan.ssid': '', 'wlan.psk': '', 'mqtt.password': '' })

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`
