import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { runProgram } from '../../support/board-tests'
import { interpreter, interpreters } from '../../support/micropythons'

const LOG = 'logging'
const MQTT = [LOG, 'mpy_blox.mqtt', 'mpy_blox.mqtt.link']
const ENTITY = ['mpy_blox.homeassistant.entity']
const ACTUATOR = [...ENTITY, 'mpy_blox.homeassistant.callback']

/** What the import of a block loads of the library, beside its own module and the packages it is in. */
const BLOCKS: Record<string, string[]> = {
  logging: [],
  'logging.rare': [LOG],
  'logging.ring': [LOG],
  'logging.setup': [LOG],
  'logging.syslog': [LOG],
  mpy_blox: [],
  'mpy_blox.app': [LOG],
  'mpy_blox.clock': [LOG],
  'mpy_blox.sleep': [],
  'mpy_blox.settings': [LOG],
  'mpy_blox.blobs': [],
  'mpy_blox.nvs': [LOG, 'mpy_blox.blobs'],
  'mpy_blox.provision': [LOG, 'mpy_blox.settings'],
  'mpy_blox.wifi': [LOG],
  'mpy_blox.mqtt': MQTT,
  'mpy_blox.mqtt.consumer': MQTT,
  'mpy_blox.mqtt.tls': MQTT,
  'mpy_blox.homeassistant': [],
  'mpy_blox.homeassistant.binary_sensor': ENTITY,
  'mpy_blox.homeassistant.button': ACTUATOR,
  'mpy_blox.homeassistant.entity': [],
  'mpy_blox.homeassistant.light': ACTUATOR,
  'mpy_blox.homeassistant.number': ACTUATOR,
  'mpy_blox.homeassistant.sensor': ENTITY,
  'mpy_blox.homeassistant.switch': ACTUATOR,
  'mpy_blox.homeassistant.text': ACTUATOR,
  'mpy_blox.homeassistant.trigger': ENTITY,
  'mpy_blox.ota': [],
  'mpy_blox.ota.channel': [],
  'mpy_blox.ota.status': [],
  'mpy_blox.wheel': [],
  'mpy_blox.wheel.packages': [],
  'mpy_blox.wheel.tools': ['mpy_blox.wheel.packages']
}

const IMPORT = `
import sys
__import__(sys.argv[1])
for name in sys.modules:
    if name.split('.')[0] in ('mpy_blox', 'logging'):
        print(name)
`

/** Of the modules of the firmware, those for which something else is taken that is found first. */
const TAKEN = `
import sys
for name in sys.argv[2:]:
    sys.path[:] = ['.frozen']
    try:
        __import__(name)
    except ImportError:
        continue
    sys.modules.pop(name, None)
    sys.path[:] = [sys.argv[1], '.frozen']
    if hasattr(__import__(name), 'STRAY'):
        print(name)
`

/** What `mpy_blox.search` takes from the firmware: a constant, of which no board has the name. */
function pinned(): string[] {
  const text = readFileSync('device-lib/mpy_blox/search.py', 'utf8')
  const [, names] = /^_FIRMWARE = const\(\(([^)]*)\)\)/m.exec(text)!
  return [...names!.matchAll(/'(\w+)'/g)].map((match) => match[1]!)
}

/** What the library imports that is not its own. */
function importedOfFirmware(): string[] {
  const sources = readdirSync('device-lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .map((file) => readFileSync(join('device-lib', file), 'utf8'))
  const names = sources.flatMap((text) =>
    [...text.matchAll(/^\s*(?:import|from) (\w+)/gm)].map((match) => match[1]!)
  )
  const own = ['mpy_blox', 'mpy_blox_kept', 'logging', 'user_main', 'another']
  return [...new Set(names)].filter((name) => !own.includes(name)).sort()
}

test('every module in the reference is among them', () => {
  const pages = readdirSync('docs/reference').filter((file) => file.endsWith('.md'))
  const text = pages.map((file) => readFileSync(join('docs/reference', file), 'utf8')).join('\n')
  const modules = [...text.matchAll(/^## ([\w.]+)$/gm)].map((match) => match[1]!)
  expect(modules.sort()).toEqual(Object.keys(BLOCKS).sort())
})

describe.each(interpreters)(
  '%s: importing one block loads no other that it does not need',
  (on) => {
    let program: string
    beforeAll(() => {
      program = join(mkdtempSync(join(tmpdir(), 'imports-')), 'import.py')
      writeFileSync(program, IMPORT)
    })

    test.each(Object.entries(BLOCKS))('%s', async (block, needed) => {
      const { command } = await interpreter(on)
      const { stdout, stderr } = await runProgram(command, program, [block], {
        path: [resolve('test/device/programs/stand-ins')]
      })
      const parts = block.split('.')
      const own = parts.map((_, index) => parts.slice(0, index + 1).join('.'))
      expect(stderr).toBe('')
      expect(stdout.trim().split('\n').sort()).toEqual([...new Set([...own, ...needed])].sort())
    })
  }
)

describe.each(interpreters)(
  '%s: the names of the firmware that nothing else is taken for',
  (on) => {
    test('are all that the library imports, and no others', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'names-'))
      const strays = mkdtempSync(join(tmpdir(), 'strays-'))
      const imported = importedOfFirmware()
      for (const name of imported) writeFileSync(join(strays, `${name}.py`), 'STRAY = 1\n')
      const program = join(folder, 'taken.py')
      writeFileSync(program, TAKEN)
      const { command } = await interpreter(on)
      const { stdout, stderr } = await runProgram(command, program, [strays, ...imported], {})
      expect(stderr).toBe('')
      const taken = stdout.trim().split('\n')
      const names = pinned()
      expect(names).toEqual(expect.arrayContaining(taken))
      expect(imported).toEqual(expect.arrayContaining(names))
      // Each but ssl, which some ports have under the name of tls alone.
      expect(names.filter((name) => !taken.includes(name) && name !== 'ssl')).toEqual([])
    })
  }
)
