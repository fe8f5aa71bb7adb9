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
}

/** What Home Assistant would refuse or drop in a payload. */
function problems(payload: Payload, known: Keys): string[] {
  return [
    ...Object.keys(payload).filter((key) => !(key in known)),
    ...Object.keys(known).filter((key) => known[key] === 'required' && !(key in payload))
  ]
}

describe.each(interpreters)('%s: what Home Assistant takes', (name) => {
  const configs: { topic: string; config: Payload }[] = []
  beforeAll(async () => {
    const { command } = await interpreter(name)
    const program = resolve('test/device/programs/homeassistant_configs.py')
    const ended = await runProgram(command, program, [])
    expect(ended.stderr).toBe('')
    for (const line of ended.stdout.trim().split('\n'))
      configs.push(JSON.parse(line) as (typeof configs)[number])
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

  test('discovery topics are of the documented form', () => {
    for (const { topic } of configs)
      expect(topic).toMatch(/^homeassistant\/[a-z_]+\/esp32-840d8ed29760\/[a-zA-Z0-9_-]+\/config$/)
  })

  test('no two entities share an id, and every one belongs to the same device', () => {
    const ids = configs.flatMap(({ config }) => config['unique_id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const devices = configs.map(({ config }) => config['device'] as Payload)
    expect(
      new Set(devices.map(({ identifiers, name }) => JSON.stringify([identifiers, name]))).size
    ).toBe(1)
  })
})
