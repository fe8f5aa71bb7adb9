import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Board } from '../../../action/serial/board'
import { sync } from '../../../action/serial/sync'
import { RecordingReporter } from '../../support/recording-reporter'
import { SerialBoard, serialTools } from '../../support/serial-board'

// A client that was not written here talks to the same board: what holds for it is not our own fiction.

const CONTENT = Buffer.from(`# ${'a line of a module\n'.repeat(60)}`)
let board: SerialBoard
let mpremote: (...args: string[]) => Buffer

beforeAll(async () => void (await serialTools()), 120_000)
beforeEach(async () => {
  const tools = await serialTools()
  board = await SerialBoard.start({ model: 'uart' })
  mpremote = (...args) => execFileSync(tools.mpremote, ['connect', board.path, ...args])
})
afterEach(() => board.stop())

test('mpremote reads what was written here', async () => {
  const client = await Board.open(board.path)
  await sync(client, { files: new Map([['lib/ours.py', CONTENT]]) }, new RecordingReporter())
  await client.close()
  expect(mpremote('cat', ':lib/ours.py').toString().replaceAll('\r', '')).toBe(CONTENT.toString())
})

test('what mpremote wrote is recognised here', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'mpremote-')), 'theirs.py')
  writeFileSync(file, CONTENT)
  mpremote('cp', file, ':theirs.py')
  const client = await Board.open(board.path)
  const files = new Map([['theirs.py', CONTENT]])
  expect((await sync(client, { files }, new RecordingReporter())).written).toEqual([])
  await client.close()
})
