import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { retain, startAedes, type TestBroker } from '../../support/aedes'
import { Person } from '../../support/person'
import { retained } from '../../support/retained'

// What is done only after asking: by a person at a terminal, of the bundle.

const CLI = resolve('dist/cli/index.js')
const TOPIC = 'mpypi/nodes/esp32-1/info'
const QUESTION = 'Remove 1 topic of esp32-1 from the broker? [y/N]'
let broker: TestBroker
let url: string

beforeEach(async () => {
  broker = await startAedes()
  url = `mqtt://127.0.0.1:${broker.port}`
  await retain(broker, TOPIC, '{}')
})
afterEach(() => broker.end())

const retires = (rest: string): Person =>
  new Person([
    'sh',
    '-c',
    `NO_COLOR=1 '${process.execPath}' '${CLI}' retire esp32-1 --broker ${url} ${rest}`
  ])

test.each([
  ['Ctrl-C', '\x03'],
  ['Ctrl-D', '\x04']
])('%s at the question is a no', async (_key, typed) => {
  const person = retires('')
  await person.sees(QUESTION)
  person.types(typed)
  expect(await person.waits()).toBe(1)
  expect(person.screen.trim().split('\r\n').slice(1)).toEqual([
    'error: nothing was removed; give --yes to do it without asking'
  ])
  expect((await retained(url)).has(TOPIC)).toBe(true)
})

test('the question is not in what goes to a file or another program', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'confirm-')), 'removed.json')
  const person = retires(`--json > '${file}'`)
  await person.sees(QUESTION)
  person.types('y\r')
  expect(await person.waits()).toBe(0)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ removed: [TOPIC] })
  expect((await retained(url)).size).toBe(0)
})
