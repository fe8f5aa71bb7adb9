import type { Command } from 'commander'
import { atBroker } from '../commands/broker-options'
import { Failure } from '../report/failure'
import { untilInterrupted } from './interrupted'
import { addVerb } from './verb'

/** The verbs that have boards do something, or have something done about them. */
export function addActingVerbs(program: Command): void {
  addVerb(program, 'reboot', {
    description: 'Have boards reset, orderly; each at most once in ten minutes.',
    async perform(options, reporter, _known, stop) {
      const { reboot } = await import('../commands/reboot')
      return { boards: await reboot({ ...atBroker(options), stop }, reporter) }
    },
    async interrupted({ boards }) {
      const { rebootSoFar } = await import('../commands/reboot')
      return rebootSoFar(boards)
    },
    async judge({ boards }) {
      const { rebootFailure } = await import('../commands/reboot')
      return rebootFailure(boards)
    }
  })
  addVerb(program, 'logs', {
    description: 'What boards log from now on, as they log it.',
    async perform(options, reporter) {
      const { logs } = await import('../commands/logs')
      const inputs = atBroker(options)
      return { lines: await untilInterrupted((stop) => logs({ ...inputs, stop }, reporter)) }
    }
  })
  addVerb(program, 'move', {
    description: 'Have boards follow another channel, and run what that carries.',
    more: 'Example:\n  mpy-blox move esp32-840d8ed29760 esp32-840d8ed2976f --channel garden --wait 300',
    async perform({ channel, ...options }, reporter, known, stop) {
      if (channel === undefined)
        throw new Failure('usage', '--channel is missing: which channel are the boards to follow?')
      const { move } = await import('../commands/move')
      const inputs = { ...atBroker(options), channel, stop }
      return { moved: await move(inputs, reporter, (moved) => known({ moved })) }
    },
    async interrupted({ moved }) {
      const { publicationSoFar } = await import('../channel/verdict')
      return publicationSoFar(moved)
    },
    async judge({ moved }) {
      const { failureOf } = await import('../channel/verdict')
      return moved.arrival && failureOf(moved.arrival, { minBoards: 0, requireAll: false })
    }
  })
  addVerb(program, 'retire', {
    description: 'Remove what the broker retains of boards that are gone, after asking.',
    async perform({ yes, ...options }, reporter) {
      const { retire } = await import('../commands/retire')
      const { confirmed } = await import('./confirm')
      const inputs = { ...atBroker(options), confirm: confirmed(yes) }
      return { removed: await retire(inputs, reporter) }
    }
  })
  addVerb(program, 'prune', {
    description: 'Delete old releases from the broker to which nothing refers, after asking.',
    more: `What stays: what a channel, a rollout, its revert, a board or another name's index refers to, what is
younger than 24 hours, and the versions of --keep, now and in every later run.

Examples:
  mpy-blox prune porch --keep 1.3.0       lists what would go, and asks
  mpy-blox prune porch --yes --json`,
    async perform({ yes, ...options }, reporter) {
      const { runPrune } = await import('../commands/prune')
      const { confirmed } = await import('./confirm')
      return runPrune({ ...atBroker(options), confirm: confirmed(yes) }, reporter)
    }
  })
}
