import type { Command } from 'commander'
import { addVerb } from './verb'

/** The verb that a project begins with. */
export function addStartVerbs(program: Command): void {
  addVerb(program, 'init', {
    description:
      'Write what a project needs to get from here to boards; nothing that is there is changed.',
    more: `On a terminal it asks for what is not given, elsewhere that is as usual.

Examples:
  mpy-blox init
  mpy-blox init --name lamp --yes
  mpy-blox init --name lamp --broker mqtts://broker.example:8883 --signed --yes`,
    async perform(options, reporter) {
      const { answersOf } = await import('./questions')
      const { init } = await import('../commands/init/init')
      return init({ ...(await answersOf(options)), folder: process.cwd() }, reporter)
    }
  })
}
