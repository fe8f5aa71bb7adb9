import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { runProgram } from '../../support/board-tests'
import { interpreter, interpreters } from '../../support/micropythons'

const LOG = 'logging'
const MQTT = [LOG, 'mpy_blox.mqtt', 'mpy_blox.mqtt.link']
const ROWS = ['mpy_blox.ota', 'mpy_blox.ota.rows']
const ENTITY = 'mpy_blox.homeassistant.entity'
const ACTUATOR = [ENTITY, 'mpy_blox.homeassistant.callback']

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
  'mpy_blox.config': [LOG],
  'mpy_blox.settings': [LOG, 'mpy_blox.config', 'mpy_blox.json_file'],
  'mpy_blox.json_file': [],
  'mpy_blox.blobs': [],
  'mpy_blox.nvs': [LOG, 'mpy_blox.blobs'],
  'mpy_blox.provision': [LOG, 'mpy_blox.json_file'],
  'mpy_blox.wifi': [LOG],
  'mpy_blox.mqtt': MQTT,
  'mpy_blox.mqtt.consumer': MQTT,
  'mpy_blox.mqtt.tls': MQTT,
  'mpy_blox.homeassistant': [],
  'mpy_blox.homeassistant.entity': [],
  'mpy_blox.homeassistant.discovery': [],
  'mpy_blox.homeassistant.binary_sensor': [ENTITY],
  'mpy_blox.homeassistant.button': ACTUATOR,
  'mpy_blox.homeassistant.light': ACTUATOR,
  'mpy_blox.homeassistant.number': ACTUATOR,
  'mpy_blox.homeassistant.sensor': [ENTITY],
  'mpy_blox.homeassistant.switch': ACTUATOR,
  'mpy_blox.homeassistant.text': ACTUATOR,
  'mpy_blox.homeassistant.trigger': [ENTITY],
  'mpy_blox.homeassistant.ids': [],
  'mpy_blox.homeassistant.update': [ENTITY],
  'mpy_blox.ota': [],
  'mpy_blox.ota.channel': [],
  'mpy_blox.ota.status': [],
  'mpy_blox.wheel': [],
  'mpy_blox.wheel.packages': ROWS,
  'mpy_blox.wheel.tools': [...ROWS, 'mpy_blox.wheel.packages']
}

const IMPORT = `
import sys
__import__(sys.argv[1])
for name in sys.modules:
    if name.split('.')[0] in ('mpy_blox', 'logging'):
        print(name)
`

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
