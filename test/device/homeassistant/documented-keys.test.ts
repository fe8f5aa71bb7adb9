import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { runProgram } from '../../support/board-tests'
import { interpreter, interpreters } from '../../support/micropythons'

type Schema = Record<string, string>
interface Documented {
  entity: Schema
  device: Schema
  origin: Schema
  components: Record<string, Schema>
  device_automation: Schema
  update_state: Schema
}
type Payload = Record<string, unknown>

const documented = JSON.parse(
  readFileSync('test/fixtures/homeassistant/keys.json', 'utf8')
) as Documented

const ofType: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  topic: (value) => typeof value === 'string' && /^[^+#\0]+$/.test(value) && value.length < 128,
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  list: (value) => Array.isArray(value) && value.length > 0,
  percentage: (value) =>
    value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100),
  device: (value) => problems(value as Payload, documented.device).length === 0,
  origin: (value) => problems(value as Payload, documented.origin).length === 0
}

/** What Home Assistant would refuse in a payload. */
function problems(payload: Payload, ...schemas: Schema[]): string[] {
  const schema = new Map(schemas.flatMap((each) => Object.entries(each)))
  const found: string[] = []
  for (const [key, value] of Object.entries(payload)) {
    const type = schema.get(key) ?? schema.get(`${key}!`)
    if (type === undefined) found.push(`${key} is not documented`)
    else if (!ofType[type]!(value)) found.push(`${key} is no ${type}: ${JSON.stringify(value)}`)
  }
  for (const key of schema.keys())
    if (key.endsWith('!') && !(key.slice(0, -1) in payload)) found.push(`${key} is missing`)
  return found
}

describe.each(interpreters)('%s: what Home Assistant documents', (name) => {
  const configs: { topic: string; config: Payload }[] = []
  const states: Payload[] = []
  beforeAll(async () => {
    const { command } = await interpreter(name)
    const program = resolve('test/device/programs/homeassistant_configs.py')
    const ended = await runProgram(command, program, [])
    expect(ended.stderr).toBe('')
    for (const line of ended.stdout.trim().split('\n')) {
      const { topic, config, update_state: state } = JSON.parse(line)
      if (config) configs.push({ topic, config })
      else states.push(state)
    }
  }, 120_000)

  test.each(Object.keys(documented.components))('%s has documented keys only', (component) => {
    const found = configs.filter(({ topic }) => topic.split('/')[1] === component)
    expect(found.length).toBeGreaterThan(0)
    for (const { config } of found)
      expect(problems(config, documented.entity, documented.components[component]!)).toEqual([])
  })

  test('a device trigger has documented keys only', () => {
    const found = configs.filter(({ topic }) => topic.split('/')[1] === 'device_automation')
    expect(found).toHaveLength(1)
    expect(problems(found[0]!.config, documented.device_automation)).toEqual([])
  })

  test('the state of an update would be accepted whole', () => {
    expect(states).toHaveLength(3)
    for (const state of states) expect(problems(state, documented.update_state)).toEqual([])
  })

  test('discovery topics are of the documented form', () => {
    for (const { topic } of configs)
      expect(topic).toMatch(/^homeassistant\/[a-z_]+\/esp32-840d8ed29760\/[a-zA-Z0-9_-]+\/config$/)
  })

  test('no two entities share an id, and every one belongs to the same device', () => {
    const ids = configs.flatMap(({ config }) => config['unique_id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(configs.map(({ config }) => JSON.stringify(config['device']))).size).toBe(1)
  })
})
