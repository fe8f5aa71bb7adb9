import type { Command } from 'commander'
import { atBroker } from '../commands/broker-options'
import { untilInterrupted } from './interrupted'
import { addVerb } from './verb'

/** The verbs that look at a channel and its boards, and that make keys for it. */
export function addChannelVerbs(program: Command): void {
  addVerb(program, 'fleet', {
    description:
      'The boards of a broker: what they run and should run, since when, and how they are.',
    more: `Examples:
  mpy-blox fleet --channel stable --behind        exit code 1 if a board does not run its release
  mpy-blox fleet --failed --json
  mpy-blox fleet --explain esp32-840d8ed29760     why it does not`,
    async perform({ watch, deviceIds, explain, ...given }, reporter) {
      const options = atBroker(given)
      if (explain !== undefined) {
        const { explainBoard } = await import('../commands/explain-board')
        return { explanation: await explainBoard({ ...options, deviceId: explain }, reporter) }
      }
      const { fleet } = await import('../commands/fleet')
      const inputs = { ...options, ...(deviceIds.length > 0 ? { deviceIds } : {}) }
      const boards = watch
        ? untilInterrupted((stop) => fleet({ ...inputs, watch: stop }, reporter))
        : fleet(inputs, reporter)
      return { boards: await boards }
    },
    async judge(result, asked) {
      const { fleetFailure } = await import('../commands/fleet')
      return 'boards' in result ? fleetFailure(result.boards, asked) : undefined
    }
  })
  addVerb(program, 'rollout', {
    description:
      "A channel's rollout: look at it, stop it, go on, or bring back the release before.",
    more: `Examples:
  mpy-blox rollout status --channel living-room
  mpy-blox rollout halt --channel living-room      at once, from anywhere, without a key
  mpy-blox rollout revert --channel living-room`,
    async perform(options, reporter, _known, stop) {
      const { rollout } = await import('../commands/rollout')
      return rollout({ ...atBroker(options), stop }, reporter)
    },
    async interrupted({ rollout }) {
      const { rolloutSoFar } = await import('../channel/verdict')
      return rolloutSoFar(rollout)
    },
    async judge({ rollout }, { command }) {
      const isGoneOn = command.some((each) => each === 'resume' || each === 'revert')
      if (!isGoneOn) return undefined
      const { rolloutFailure } = await import('../channel/verdict')
      return rolloutFailure(rollout)
    }
  })
  addVerb(program, 'keygen', {
    description: 'Make a signing key pair, and the lines that the settings of boards need.',
    async perform({ outDir }, reporter) {
      const { keygen } = await import('../commands/keygen')
      return keygen(outDir, reporter)
    }
  })
  addVerb(program, 'verify', {
    description: 'Check a release on a broker, or in a bundle, as a board would.',
    async perform(options, reporter) {
      const { verify } = await import('../commands/verify')
      return verify(atBroker(options), reporter)
    }
  })
}
