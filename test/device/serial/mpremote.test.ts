import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from '@jest/globals'
import { Board } from '../../../action/serial/board'
import { sync } from '../../../action/serial/sync'
import { RecordingReporter } from '../../support/recording-reporter'
import { SerialBoard } from '../../support/serial-board'
import { withMpremote } from '../../support/serial-tools'

// A client that was not written here talks to the same board: what holds for it is not our own fiction.

const { mpremoteTest: test, mpremote: command } = await withMpremote()
const CONTENT = Buffer.from(`# ${'a line of a module\n'.repeat(60)}`)
let board: SerialBoard
beforeEach(async () => {
  board = await SerialBoard.start({ model: 'uart' })
})
afterEach(() => board.stop())

function mpremote(...args: string[]): Buffer {
  const [program = '', ...options] = command
  return execFileSync(program, [...options, 'connect', board.path, ...args])
}

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
