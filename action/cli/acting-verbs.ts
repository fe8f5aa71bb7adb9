import type { Command } from 'commander'
import { interrupted } from './interrupted'
import { addVerb } from './verb'

/** The verbs that have boards do something, or have something done about them. */
export function addActingVerbs(program: Command): void {
  addVerb(program, 'reboot', {
    description: 'Have boards reset, orderly; each at most once in ten minutes.',
    async perform({ broker, ...options }, reporter) {
      const { reboot } = await import('../commands/reboot')
      return { boards: await reboot({ ...options, broker: { ...options, url: broker } }, reporter) }
    },
    async judge({ boards }) {
      const { rebootFailure } = await import('../commands/reboot')
      return rebootFailure(boards)
    }
  })
  addVerb(program, 'logs', {
    description: 'What boards log from now on, as they log it.',
    async perform({ broker, ...options }, reporter) {
      const { logs } = await import('../commands/logs')
      const stop = interrupted()
      return {
        lines: await logs({ ...options, broker: { ...options, url: broker }, stop }, reporter)
      }
    }
  })
  addVerb(program, 'retire', {
    description: 'Remove what the broker retains of boards that are gone, after asking.',
    async perform({ broker, yes, ...options }, reporter) {
      const { retire } = await import('../commands/retire')
      const { confirm } = await import('./confirm')
      return {
        removed: await retire(
          {
            ...options,
            broker: { ...options, url: broker },
            confirm: yes ? () => Promise.resolve(true) : confirm
          },
          reporter
        )
      }
    }
  })
}
