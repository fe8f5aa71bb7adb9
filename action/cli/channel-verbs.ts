import type { Command } from 'commander'
import { interrupted } from './interrupted'
import { addVerb } from './verb'

/** The verbs that look at a channel and its boards, and that make keys for it. */
export function addChannelVerbs(program: Command): void {
  addVerb(program, 'fleet', {
    description: 'The boards of a broker: version, state, progress, last seen.',
    async perform({ watch, deviceIds, ...options }, reporter) {
      const { fleet } = await import('../commands/fleet')
      const boards = await fleet(
        {
          broker: { ...options, url: options.broker },
          topicPrefix: options.topicPrefix,
          ...(deviceIds.length > 0 ? { deviceIds } : {}),
          ...(watch ? { watch: interrupted() } : {})
        },
        reporter
      )
      return { boards }
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
      return verify({ ...options, broker: { ...options, url: options.broker } }, reporter)
    }
  })
}
