import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { Board } from '../../../action/serial/board'

// What is on the port is no MicroPython. Waiting for one takes a while: both at once.

/** Opens something that answers each byte with what `answer`, Python, makes of it. */
async function openStranger(answer: string): Promise<Board> {
  const program = `
import os, pty, tty
master, slave = pty.openpty()
tty.setraw(slave)
print(os.ttyname(slave), flush=True)
while True:
    data = os.read(master, 1000)
    os.write(master, ${answer})
`
  const stranger = spawn('python3', ['-c', program])
  try {
    const [line] = (await once(stranger.stdout, 'data')) as [Buffer]
    return await Board.open(line.toString().trim())
  } finally {
    stranger.kill()
  }
}

test.concurrent('something else that talks: shows what it said', async () => {
  await expect(openStranger('b"AT: ERROR " if data else b""')).rejects.toMatchObject({
    code: 'not-micropython',
    message: expect.stringMatching(
      /^no MicroPython answers on .* \(what it says is ".*AT: ERROR"\): is it the right port\?/
    )
  })
})

test.concurrent('nothing that talks', async () => {
  await expect(openStranger('b""')).rejects.toMatchObject({
    code: 'not-micropython',
    message: expect.stringContaining('(it says nothing)')
  })
})
