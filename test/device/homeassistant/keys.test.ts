import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { runProgram } from '../../support/board-tests'
import { interpreter, interpreters } from '../../support/micropythons'

type Keys = Record<string, 'required' | 'optional'>
type Payload = Record<string, unknown>

/** Of Home Assistant's own schemas; test/system/homeassistant checks that, and makes it the judge. */
const keys = JSON.parse(readFileSync('test/fixtures/homeassistant/keys.json', 'utf8')) as {
  components: Record<string, Keys>
  device: Keys
  origin: Keys
  update_state: Keys
}

/** What Home Assistant would refuse or drop in a payload. */
function problems(payload: Payload, known: Keys): string[] {
  return [
    ...Object.keys(payload).filter((key) => !(key in known)),
    ...Object.keys(known).filter((key) => known[key] === 'required' && !(key in payload))
  ]
}

/** A line of the program: what was announced, or a state of the update entity. */
type Announced = { topic: string; config: Payload } | { update_state: Payload }

describe.each(interpreters)('%s: what Home Assistant takes', (name) => {
  const configs: { topic: string; config: Payload }[] = []
  const states: Payload[] = []
  beforeAll(async () => {
    const { command } = await interpreter(name)
    const program = resolve('test/device/programs/homeassistant_configs.py')
    const ended = await runProgram(command, program, [])
    expect(ended.stderr).toBe('')
    for (const line of ended.stdout.trim().split('\n')) {
      const announced = JSON.parse(line) as Announced
      if ('config' in announced) configs.push(announced)
      else states.push(announced.update_state)
    }
  })

  test.each(Object.keys(keys.components))('%s has known keys only', (component) => {
    const found = configs.filter(({ topic }) => topic.split('/')[1] === component)
    expect(found.length).toBeGreaterThan(0)
    for (const { config } of found) {
      expect(problems(config, keys.components[component]!)).toEqual([])
      expect(problems(config['device'] as Payload, keys.device)).toEqual([])
      expect(problems(config['origin'] as Payload, keys.origin)).toEqual([])
    }
  })

  test('the state of an update would be accepted whole', () => {
    expect(states).toHaveLength(3)
    for (const state of states) expect(problems(state, keys.update_state)).toEqual([])
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
