import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { join } from 'node:path'
import type { MicroPython } from '../../../action/virtual/micropython'
import { Bench, interpreter, interpreters } from '../../support/micropythons'
import { cutPower, type PowerCutScenario } from '../../support/power-cut'

/** Replaces the words of a file and settles. */
const UPDATE = `
import os
def replace(path, text):
    REPLACE
with open('data') as f:
    old = f.read(3)
if old == 'old':
    replace('data', 'new' * 400)
print('settled')
`
const IN_PLACE = `
    with open(path, 'r+') as f:
        f.write(text[:600])
        f.flush()
        f.write(text[600:])`
const BY_RENAME = `
    with open(path + '.new', 'w') as f:
        f.write(text)
    os.rename(path + '.new', path)`

describe.each(interpreters)('Power cuts at every write and erase, with %s', (name) => {
  let micropython: MicroPython
  let bench: Bench
  beforeAll(async () => void (micropython = await interpreter(name)))
  beforeEach(() => void (bench = new Bench()))
  afterEach(() => bench.clear())

  async function scenario(replace: string): Promise<PowerCutScenario> {
    const image = join(bench.folder, 'before')
    const board = { micropython, image, deviceId: 'esp32-00', heap: '160k', flash: '128k' }
    await bench.board(micropython, board).files.make('128k', [
      ['main.py', UPDATE.replace('REPLACE', replace.trim())],
      ['data', 'old'.repeat(400)]
    ])
    return {
      board,
      settle: (running) => running.waitForLine('settled'),
      check: async ({ files }) => {
        const data = (await files.read('data'))?.toString()
        if (data !== 'new'.repeat(400)) throw new Error(`data is ${data?.slice(0, 20)}…`)
      }
    }
  }

  test('find nothing wrong with a file that is replaced by renaming', async () => {
    const result = await cutPower(async () => await scenario(BY_RENAME), { workers: 1 })
    expect(result.failures).toEqual([])
    expect(result.operations).toBeGreaterThan(5)
    expect(result.points).toBe(2 * result.operations)
    expect(result.survived).toBe(result.points)
  })

  test('find what a file that is rewritten in place loses', async () => {
    const result = await cutPower(async () => await scenario(IN_PLACE), { workers: 1 })
    expect(result.failures.length).toBeGreaterThan(0)
    expect(result.survived + result.failures.length).toBe(result.points)
  })

  test('come twice, at random points that the seed decides', async () => {
    const before = await scenario(BY_RENAME)
    const result = await cutPower(() => before, { workers: 1, secondCuts: { samples: 5, seed: 1 } })
    expect(result).toMatchObject({ points: 5, survived: 5 })
  })
})
