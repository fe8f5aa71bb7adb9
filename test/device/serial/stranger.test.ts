import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from '@jest/globals'
import { Board } from '../../../action/serial/board'

// What is on the port is no MicroPython.

let stranger: ChildProcess
afterEach(() => void stranger.kill())

/** Something that answers each byte with what `answer`, Python, makes of it. */
async function strangerPath(answer: string): Promise<string> {
  const program = `
import os, pty, tty
master, slave = pty.openpty()
tty.setraw(slave)
print(os.ttyname(slave), flush=True)
while True:
    data = os.read(master, 1000)
    os.write(master, ${answer})
`
  stranger = spawn('python3', ['-c', program])
  const [line] = (await once(stranger.stdout!, 'data')) as [Buffer]
  return line.toString().trim()
}

test('something else that talks: shows what it said', async () => {
  const path = await strangerPath('b"AT: ERROR " if data else b""')
  await expect(Board.open(path)).rejects.toMatchObject({
    code: 'not-micropython',
    message: expect.stringMatching(
      /^no MicroPython answers on .* \(what it says is ".*AT: ERROR"\): is it the right port\?/
    )
  })
}, 30_000)

test('nothing that talks', async () => {
  const path = await strangerPath('b""')
  await expect(Board.open(path)).rejects.toMatchObject({
    code: 'not-micropython',
    message: expect.stringContaining('(it says nothing)')
  })
}, 30_000)
