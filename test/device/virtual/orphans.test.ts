import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { boardCommand } from '../../../action/virtual/board-command'
import { GUARD } from '../../../action/virtual/orphan-guard'
import type { MicroPython } from '../../../action/virtual/micropython'
import { Bench, interpreter } from '../../support/micropythons'
import { eventually } from '../../support/patience'

/** A supervisor in small: a board that hangs, and the guard that knows of it. */
const SUPERVISOR = `
const { spawn } = require('node:child_process')
const { command, args, env, cwd, guard } = JSON.parse(process.argv[1])
const options = { cwd, env: { ...process.env, ...env }, stdio: 'ignore', detached: true }
const board = spawn(command, args, options)
const sh = spawn('/bin/sh', ['-c', guard], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
sh.stdin.write('+ ' + board.pid + '\\n', () => console.log(board.pid))
`

describe('A virtual board', () => {
  let micropython: MicroPython
  let bench: Bench
  beforeAll(async () => void (micropython = await interpreter('MicroPython')))
  beforeEach(() => void (bench = new Bench()))
  afterEach(() => bench.clear())

  test.each([['SIGKILL' as const], ['SIGTERM' as const], ['SIGHUP' as const]])(
    'ends when its supervisor is ended by %s',
    async (signal) => {
      const board = bench.board(micropython)
      await board.files.make('128k', [['main.py', 'while True:\n    pass']])
      const hardware = { micropython, image: board.files.file, deviceId: 'esp32-00', heap: '64k' }
      const command = boardCommand(hardware, { cause: 'powerOn' })
      const supervisor = spawn(process.execPath, [
        '-e',
        SUPERVISOR,
        JSON.stringify({ ...command, guard: GUARD })
      ])
      const [said] = (await once(supervisor.stdout, 'data')) as [Buffer]
      const pid = Number(said.toString())
      expect(isAlive(pid)).toBe(true)
      supervisor.kill(signal)
      await eventually(
        () => !isAlive(pid) || undefined,
        () => 'the board goes on'
      )
    }
  )

  test('leaves no process behind when it is stopped in the middle of a reset loop', async () => {
    const board = await bench.running(micropython, { 'main.py': 'import machine; machine.reset()' })
    await board.waitForEvent('reset')
    await board.waitForEvent('reset')
    await board.stop()
    expect(board.pid).toBeUndefined()
    expect(board.isOn).toBe(false)
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
