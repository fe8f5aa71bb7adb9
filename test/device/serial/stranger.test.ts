import { expect, test } from '@jest/globals'
import { Board } from '../../../action/serial/board'
import { Stranger } from '../../support/stranger'

// What is on the port is no MicroPython. Waiting for one takes a while: both at once.

async function openStranger(answer: string): Promise<Board> {
  const stranger = await Stranger.plugIn(answer)
  return Board.open(stranger.path).finally(() => stranger.unplug())
}

test.concurrent('something else that talks: shows what it said', async () => {
  await expect(openStranger('AT: ERROR ')).rejects.toMatchObject({
    code: 'not-micropython',
    message: expect.stringMatching(
      /^no MicroPython answers on .* \(what it says is ".*AT: ERROR"\): is it the right port\?/
    )
  })
})

test.concurrent('nothing that talks', async () => {
  await expect(openStranger('')).rejects.toMatchObject({
    code: 'not-micropython',
    message: expect.stringContaining('(it says nothing)')
  })
})
