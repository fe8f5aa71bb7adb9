import { type Command, InvalidArgumentError, Option } from 'commander'
import { Failure } from '../report/failure'
import { type Purge, PURGES } from '../serial/upkeep'
import { type CommonOptions, perform } from './verb'

interface PortArguments extends CommonOptions {
  port: string
  baudRate: number
  deviceId?: string
}

interface FlashArguments extends PortArguments {
  bundle?: string
  bundleSha256?: string
  settings?: string
  provision?: string
  files: string[]
  firmware?: string
  firmwareSha256?: string
  purge: Purge[]
  verify: boolean
  bootTimeout: number
}

/** The verbs for a board at the end of a cable. */
export function addSerialVerbs(program: Command): void {
  addFlashVerb(program)
  addReplVerb(program)
  addPurgeVerb(program)
  addUnprovisionVerb(program)
  addBoardsVerb(program)
}

function addFlashVerb(program: Command): void {
  const verb = program
    .command('flash')
    .description('Bring a library, settings and other files to a board over serial.')
    .option('--bundle <file>', 'library to install: a bundle (.tar.gz) or a wheel (.whl)')
    .option('--bundle-sha256 <hex>', 'refuse the bundle if it hashes to something else')
    .option('--settings <file>', 'settings.json for the board')
    .option('--provision <file>', 'provision.json for the board: secrets that it takes in at boot')
    .option('--files <files...>', 'further files; local/path=board/path to rename', [])
    .option('--firmware <image>', 'MicroPython image (.bin) to write first; erases the board')
    .option('--firmware-sha256 <hex>', 'what the image hashes to; needed with --firmware')
    .addOption(purgeOption('remove this first'))
    .option('--no-verify', 'do not have the board hash all files again at the end')
    .option(
      '--boot-timeout <seconds>',
      'time to say that it has booted; 0 leaves it at its prompt',
      wholeNumber,
      30
    )
  addPortOptions(verb)
  verb.addHelpText(
    'after',
    `
Examples:
  mpy-blox flash --bundle dist-lib/mpy-blox-1.4.0-esp32.tar.gz
  mpy-blox flash --settings settings.json --provision provision.json --files main.py
  mpy-blox flash --firmware ESP32_GENERIC-v1.26.1.bin --firmware-sha256 9c1b… --bundle lib.tar.gz`
  )
  perform<FlashArguments>(verb, async (args, reporter) => {
    const { flashFiles } = await import('../commands/flash-files')
    const { runFlash } = await import('../commands/flash')
    return runFlash(
      {
        ...boardChoice(args),
        ...libraryOf(args),
        ...firmwareOf(args),
        files: await flashFiles({
          files: args.files,
          ...(args.settings === undefined ? {} : { settings: args.settings }),
          ...(args.provision === undefined ? {} : { provision: args.provision })
        }),
        purge: args.purge,
        verify: args.verify,
        bootTimeoutMs: args.bootTimeout * 1000
      },
      reporter
    )
  })
}

function addReplVerb(program: Command): void {
  const verb = program
    .command('repl')
    .description("A board's REPL on this terminal; Ctrl-] leaves.")
    .option('--mount <folder>', 'let the board use a folder of this computer (through mpremote)')
  addPortOptions(verb, { deviceId: false })
  perform<PortArguments & { mount?: string }>(verb, async (args, reporter) => {
    const { port, baudRate, mount } = args
    const { runRepl } = await import('../commands/repl')
    return runRepl({ port, baudRate, ...(mount === undefined ? {} : { mount }) }, reporter)
  })
}

function addPurgeVerb(program: Command): void {
  const verb = program
    .command('purge')
    .description('Remove the libraries (lib) or the application (app) from a board.')
    .option('--lib', 'the libraries: all of /lib')
    .option('--app', 'the application: main.py, user_main.py, settings.json, provision.json')
  addPortOptions(verb)
  verb.addHelpText('after', '\nWith neither --lib nor --app it removes both.')
  perform<PortArguments & { lib?: boolean; app?: boolean }>(verb, async (args, reporter) => {
    const { runPurge } = await import('../commands/purge')
    const named = (Object.keys(PURGES) as Purge[]).filter((what) => args[what])
    return runPurge({ ...boardChoice(args), what: named.length ? named : ['lib', 'app'] }, reporter)
  })
}

function addUnprovisionVerb(program: Command): void {
  const verb = program
    .command('unprovision')
    .description('Make a board forget the secrets that provision.json brought.')
  addPortOptions(verb)
  perform<PortArguments>(verb, async (args, reporter) => {
    const { runUnprovision } = await import('../commands/unprovision')
    return runUnprovision(boardChoice(args), reporter)
  })
}

function addBoardsVerb(program: Command): void {
  const verb = program
    .command('boards')
    .description(
      'List the serial ports with the boards on them. Interrupts and restarts their programs.'
    )
    .option('--port <ports...>', 'look at these ports alone', [])
    .option('--baud-rate <bits>', 'bits a second', wholeNumber, 115_200)
  perform<CommonOptions & { port: string[]; baudRate: number }>(
    verb,
    async ({ port, baudRate }, reporter) => {
      const { runBoards } = await import('../commands/boards')
      return { boards: await runBoards({ ports: port, baudRate }, reporter) }
    }
  )
}

function addPortOptions(verb: Command, { deviceId = true } = {}): void {
  verb
    .addOption(
      new Option('--port <path>', 'serial port, or auto for the only board there is')
        .default('auto')
        .env('DEVICE')
    )
    .option('--baud-rate <bits>', 'bits a second', wholeNumber, 115_200)
  if (deviceId)
    verb.option('--device-id <id>', 'refuse any other board, such as esp32-840d8ed29760')
}

function purgeOption(description: string): Option {
  return new Option('--purge <what...>', description).choices(Object.keys(PURGES)).default([])
}

const boardChoice = ({ port, baudRate, deviceId }: PortArguments) => ({
  port,
  baudRate,
  ...(deviceId === undefined ? {} : { deviceId })
})

function libraryOf({ bundle, bundleSha256 }: FlashArguments) {
  if (bundle === undefined) return {}
  return {
    library: { file: bundle, ...(bundleSha256 === undefined ? {} : { sha256: bundleSha256 }) }
  }
}

function firmwareOf({ firmware, firmwareSha256 }: FlashArguments) {
  if (firmware === undefined) return {}
  if (firmwareSha256 === undefined) {
    throw new Failure('usage', '--firmware needs --firmware-sha256: the download page has it')
  }
  return { firmware: { image: firmware, sha256: firmwareSha256 } }
}

function wholeNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Give a whole number.')
}
