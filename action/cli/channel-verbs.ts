import type { Command } from 'commander'
import { addBrokerOptions, type BrokerArguments, brokerInputs } from './broker-options'
import { type CommonOptions, perform } from './verb'
import { interrupted } from './virtual-verbs'

interface VerifyArguments extends BrokerArguments {
  channel?: string
  bundle?: string
  key: string[]
  packagePrefix?: string
}

interface FleetArguments extends BrokerArguments {
  deviceIds?: string[]
  watch: boolean
}

export function addChannelVerbs(program: Command): void {
  addFleetVerb(program)
  addKeygenVerb(program)
  addVerifyVerb(program)
}

function addFleetVerb(program: Command): void {
  const verb = program
    .command('fleet')
    .description('The boards of a broker: version, state, progress, last seen.')
  addBrokerOptions(verb)
  verb
    .option('--device-ids <ids...>', 'these boards alone (for brokers without wildcards)')
    .option('--watch', 'go on telling what boards say, until Ctrl-C', false)
  perform<FleetArguments>(verb, async (args, reporter) => {
    const { fleet } = await import('../commands/fleet')
    const boards = await fleet(
      {
        broker: brokerInputs(args, reporter),
        topicPrefix: args.topicPrefix,
        ...(args.deviceIds ? { deviceIds: args.deviceIds } : {}),
        ...(args.watch ? { watch: interrupted() } : {})
      },
      reporter
    )
    return { boards }
  })
}

function addKeygenVerb(program: Command): void {
  const verb = program
    .command('keygen')
    .description('Make a signing key pair, and the lines that the settings of boards need.')
    .option('--out <folder>', 'where signing-key.pem and signing-key.pub.pem go', '.')
  perform<CommonOptions & { out: string }>(verb, async (args, reporter) => {
    const { keygen } = await import('../commands/keygen')
    return keygen(args.out, reporter)
  })
}

function addVerifyVerb(program: Command): void {
  const verb = program
    .command('verify')
    .description('Check a release on a broker, or in a bundle, as a board would.')
  addBrokerOptions(verb)
  verb
    .option('--channel <name>', 'update channel whose release to check')
    .option('--bundle <file>', 'check this bundle instead')
    .option(
      '--key <files...>',
      'public key (PEM), or settings.json of a board, to check against',
      []
    )
    .option('--package-prefix <prefix>', 'first levels of package topics ({topic-prefix}/packages)')
  perform<VerifyArguments>(verb, async (args, reporter) => {
    const { verify } = await import('../commands/verify')
    return verify(
      {
        broker: brokerInputs(args, reporter),
        keys: args.key,
        topicPrefix: args.topicPrefix,
        ...(args.channel ? { channel: args.channel } : {}),
        ...(args.bundle ? { bundle: args.bundle } : {}),
        ...(args.packagePrefix ? { packagePrefix: args.packagePrefix } : {})
      },
      reporter
    )
  })
}
