import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync, readdirSync } from 'node:fs'
import { FLOORS, FloorBoard } from '../../support/floor'

const modules = ['logging', 'mpy_blox'].flatMap((name) =>
  readdirSync(`device-lib/${name}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .map((file) => `${name}/${file.replace(/\.py$/, '')}`.replace(/\/__init__$/, ''))
    .map((path) => path.replaceAll('/', '.'))
)

/** Programs that need neither sockets nor several tasks. */
const programs = ['logging_names', 'logging_ring']

describe.each(FLOORS)('The board library at the level of MicroPython %s', (floor) => {
  let board: FloorBoard
  beforeAll(() => void (board = new FloorBoard(floor)))
  afterAll(() => board.clear())

  test('can be imported, each of its modules', async () => {
    const outcome = await board.run(`
for name in ${JSON.stringify(modules)}:
    try:
        __import__(name)
    except BaseException as e:
        print(name, repr(e))
print('tried all')
`)
    expect(outcome).toEqual(['tried all'])
  })

  test.each(programs)('passes the tests of %s', async (program) => {
    const source = readFileSync(`test/device/programs/${program}.py`, 'utf8')
    const names = [...source.matchAll(/^def (test_\w+)\(/gm)].map((match) => match[1]!)
    const outcome = await board.run(`
import ${program}
for name in ${JSON.stringify(names)}:
    try:
        getattr(${program}, name)()
        print('passed', name)
    except BaseException as e:
        print('failed', name, repr(e))
`)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(outcome).toContain(`passed ${name}`)
  })
})
