import { type Command, InvalidArgumentError } from 'commander'
import { type CommonOptions, perform } from './verb'

interface BoardArguments extends CommonOptions {
  broker: string
  username?: string
  password?: string
  deviceId: string
  channel: string
  heap: string
  flash: string
  image?: string
  bundle?: string
}

interface BrokerArguments extends CommonOptions {
  port: number
  username?: string
  password?: string
}

export function addBoardVerb(program: Command): void {
  const verb = program
    .command('board')
    .description('Run a virtual board: MicroPython on a flash image of its own, until Ctrl-C.')
    .option('--broker <url>', 'broker that it connects to', 'mqtt://127.0.0.1:1883')
    .option('--username <name>', 'user at the broker')
    .option('--password <word>', 'its password')
    .option('--device-id <id>', 'what it calls itself', 'esp32-0123456789ab')
    .option('--channel <name>', 'update channel that it follows', 'stable')
    .option('--heap <size>', 'all the memory that it has', '160k')
    .option('--flash <size>', 'size of a new flash image', '2m')
    .option('--image <file>', 'its flash; made if it is not there (<device-id>.img)')
    .option('--bundle <file>', 'install this bundle first, rather than the library of this package')
    .addHelpText(
      'after',
      `
Example, in three terminals:
  mpy-blox broker
  mpy-blox board --device-id esp32-0123456789ab --channel lab
  mpy-blox publish --channel lab --package my-library`
    )
  perform<BoardArguments>(verb, async (args, reporter) => {
    const { runBoard } = await import('../commands/board')
    if (args.password) reporter.secret(args.password)
    const image = args.image ?? `${args.deviceId}.img`
    return runBoard({ ...args, image }, reporter, interrupted())
  })
}

export function addBrokerVerb(program: Command): void {
  const verb = program
    .command('broker')
    .description('Run an MQTT broker for this machine alone, in memory, until Ctrl-C.')
    .option('--port <number>', 'port to listen on; 0 takes a free one', parsePort, 1883)
    .option('--username <name>', 'let in only this user')
    .option('--password <word>', 'with this password')
  perform<BrokerArguments>(verb, async (args, reporter) => {
    const { runBroker } = await import('../commands/broker')
    if (args.password) reporter.secret(args.password)
    return runBroker(args, reporter, interrupted())
  })
}

export function addDemoVerb(program: Command): void {
  const verb = program
    .command('demo')
    .description('A broker, three virtual boards, and a release that reaches them.')
  perform(verb, async (_args, reporter) => {
    const { runDemo } = await import('../commands/demo')
    return runDemo(reporter, interrupted())
  })
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (port <= 65535) return port
  throw new InvalidArgumentError('It takes a number from 0 to 65535.')
}

/** Aborts at Ctrl-C or when the process is asked to end. */
export function interrupted(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort())
  }
  return controller.signal
}
