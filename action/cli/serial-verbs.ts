import type { Command } from 'commander'
import type { Options } from '../options/table'
import { addVerb } from './verb'

/** The verbs for a board at the end of a cable. */
export function addSerialVerbs(program: Command): void {
  addVerb(program, 'flash', {
    description: 'Bring a library, settings and other files to a board over serial.',
    more: `Without any of --bundle, --files, --settings, --provision, --firmware and --purge it brings all that a
blank board needs: the board library with its main.py, the project in this folder, and the folder's settings.json,
provision.json and user_main.py.

Examples:
  mpy-blox flash
  mpy-blox flash --bundle dist-lib/mpy-blox-1.4.0-esp32.tar.gz
  mpy-blox flash --settings settings.json --provision provision.json --files main.py
  mpy-blox flash --firmware ESP32_GENERIC-v1.26.1.bin --firmware-sha256 9c1b… --bundle lib.tar.gz`,
    async perform(options, reporter, known) {
      const { runFlash } = await import('../commands/flash')
      if (namesNothing(options)) {
        const { checkPort } = await import('../serial/ports')
        await checkPort(options.port)
        const { wholeBoard } = await import('../commands/whole-board')
        const whole = await wholeBoard(process.cwd(), reporter)
        return runFlash({ ...options, files: new Map(), whole }, reporter, known)
      }
      const { flashFiles } = await import('../commands/flash-files')
      const files = await flashFiles(options, reporter)
      return runFlash({ ...options, files, ...libraryOf(options) }, reporter, known)
    },
    async judge(report) {
      const { flashFailure } = await import('../commands/flash')
      return flashFailure(report)
    }
  })
  addVerb(program, 'repl', {
    description: "A board's REPL on this terminal; Ctrl-] leaves.",
    async perform(options, reporter) {
      const { runRepl } = await import('../commands/repl')
      return runRepl(options, reporter)
    }
  })
  addVerb(program, 'purge', {
    description: 'Remove the libraries (lib) or the application (app) from a board.',
    more: 'With neither --lib nor --app it removes both.',
    async perform(options, reporter) {
      const { runPurge } = await import('../commands/purge')
      const named = (['lib', 'app'] as const).filter((what) => options[what])
      return runPurge({ ...options, what: named.length > 0 ? named : ['lib', 'app'] }, reporter)
    }
  })
  addVerb(program, 'unprovision', {
    description: 'Make a board forget the secrets that provision.json brought.',
    async perform(options, reporter) {
      const { runUnprovision } = await import('../commands/unprovision')
      return runUnprovision(options, reporter)
    }
  })
  addVerb(program, 'boards', {
    description:
      'List the serial ports with the boards on them. Interrupts and restarts their programs.',
    async perform(options, reporter) {
      const { runBoards } = await import('../commands/boards')
      return { boards: await runBoards(options, reporter) }
    }
  })
}

/** Then it is for `flash` to know what a board needs. */
const namesNothing = (options: Options<'flash'>): boolean =>
  [options.bundle, options.settings, options.provision, options.firmware].every(
    (given) => given === undefined
  ) &&
  options.files.length === 0 &&
  options.purge.length === 0

function libraryOf({ bundle, bundleSha256 }: Options<'flash'>) {
  if (bundle === undefined) return {}
  return {
    library: { file: bundle, ...(bundleSha256 === undefined ? {} : { sha256: bundleSha256 }) }
  }
}
