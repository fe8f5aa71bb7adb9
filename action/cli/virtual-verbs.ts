import type { Command } from 'commander'
import { untilInterrupted } from './interrupted'
import { addVerb } from './verb'

/** The verbs that need no hardware: a board, a broker, and both with a release. */
export function addVirtualVerbs(program: Command): void {
  addVerb(program, 'board', {
    description: 'Run a virtual board: MicroPython on a flash image of its own, until Ctrl-C.',
    more: `Example, in three terminals:
  mpy-blox broker
  mpy-blox board --device-id esp32-0123456789ab --channel lab
  mpy-blox publish --channel lab --package my-library`,
    async perform(options, reporter) {
      const { runBoard } = await import('../commands/board')
      const image = options.image ?? `${options.deviceId}.img`
      return untilInterrupted((stop) => runBoard({ ...options, image }, reporter, stop))
    }
  })
  addVerb(program, 'broker', {
    description: 'Run an MQTT broker for this machine alone, in memory, until Ctrl-C.',
    async perform(options, reporter) {
      const { runBroker } = await import('../commands/broker')
      return untilInterrupted((stop) => runBroker(options, reporter, stop))
    }
  })
  addVerb(program, 'demo', {
    description: 'A broker, three virtual boards, and a release that reaches them.',
    async perform(_options, reporter) {
      const { runDemo } = await import('../commands/demo')
      return untilInterrupted((stop) => runDemo(reporter, stop))
    },
    async judge(outcome) {
      const { demoFailure } = await import('../commands/demo')
      return demoFailure(outcome)
    }
  })
}
