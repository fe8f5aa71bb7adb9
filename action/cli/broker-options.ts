import { type Command, Option } from 'commander'
import type { BrokerInputs } from '../commands/broker-options'
import { isPemText } from '../commands/pem'
import type { Reporter } from '../report/reporter'
import type { CommonOptions } from './verb'

/** What every verb that talks to a broker is given. */
export interface BrokerArguments extends CommonOptions {
  broker: string
  username?: string
  password?: string
  ca?: string
  clientCert?: string
  clientKey?: string
  topicPrefix: string
}

/** How to reach a broker; the environment keeps passwords out of the shell's history. */
export function addBrokerOptions(verb: Command): void {
  verb
    .addOption(
      new Option('--broker <url>', 'mqtt://, mqtts://, ws:// or wss://host[:port]')
        .env('MPY_BLOX_BROKER')
        .default('mqtt://localhost:1883')
    )
    .addOption(new Option('--username <name>', 'user at the broker').env('MPY_BLOX_USERNAME'))
    .addOption(new Option('--password <word>', 'its password').env('MPY_BLOX_PASSWORD'))
    .addOption(new Option('--ca <pem>', 'certificate authority, file or PEM').env('MPY_BLOX_CA'))
    .option('--client-cert <pem>', 'client certificate, file or PEM text')
    .option('--client-key <pem>', 'its private key, file or PEM text')
    .option('--topic-prefix <prefix>', 'first levels of the topics', 'mpypi')
}

/** The broker as it was named; its secrets are hidden from here on. */
export function brokerInputs(args: BrokerArguments, reporter: Reporter): BrokerInputs {
  if (args.password) reporter.secret(args.password)
  if (args.clientKey && isPemText(args.clientKey)) reporter.secret(args.clientKey)
  return {
    url: args.broker,
    ...(args.username ? { username: args.username } : {}),
    ...(args.password ? { password: args.password } : {}),
    ...(args.ca ? { ca: args.ca } : {}),
    ...(args.clientCert ? { clientCert: args.clientCert } : {}),
    ...(args.clientKey ? { clientKey: args.clientKey } : {})
  }
}
