import { expect, test } from '@jest/globals'
// Jest cannot load a module that is being loaded.
import '../../../action/commands/boards'
import '../../../action/commands/flash'
import '../../../action/commands/flash-files'
import '../../../action/commands/purge'
import '../../../action/commands/unprovision'
import { Board } from '../../../action/serial/board'
import { printedBy } from '../../support/cli-document'
import { RAW } from '../../support/evil'
import { Stranger } from '../../support/stranger'

// What is on the port is no MicroPython. Waiting for one takes a while: all at once.

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

test.concurrent('words that want to be more: no verb prints them raw', async () => {
  const answer = '\u001b[2J\r\n::error::owned\n##[error] \u202e\u2028\u0007 owned'
  const verbs = [['boards'], ['flash', '--purge', 'lib'], ['purge'], ['unprovision']]
  const lines = verbs.flatMap((verb) => [
    [...verb, '--verbose'],
    [...verb, '--json']
  ])
  const strangers = await Promise.all(lines.map(() => Stranger.plugIn(answer)))
  const printed = printedBy(
    ...lines.map((line, index) => [...line, '--port', strangers[index]!.path])
  ).finally(() => strangers.forEach((stranger) => stranger.unplug()))
  expect((await printed).trimEnd()).not.toMatch(RAW)
  expect((await printed).match(/what it says is/g)).toHaveLength(lines.length)
})
