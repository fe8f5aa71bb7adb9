import { beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { run, type Ended } from '../../action/machine/subprocess'
import { boardLibrary } from './built-once'
import { temporaryFolder } from './build-library'
import { interpreter, interpreters } from './micropythons'
import { patienceMs } from './patience'

const PROGRAMS = resolve('test/device/programs')
/** Marks a line of the runner's, among what the program under test prints. */
const MARK = '\u001e'

export interface BoardProgramOptions {
  /** As in `-X heapsize=`. */
  heap?: string
  /** Further folders that modules are imported from, before the library: stand-ins for hardware. */
  path?: string[]
  env?: Record<string, string>
}

let compiled: Promise<string> | undefined

/** The board library as boards have it: built by the product itself, unpacked. */
export function compiledLibrary(): Promise<string> {
  return (compiled ??= (async () => {
    const folder = await temporaryFolder()
    for (const [path, bytes] of Object.entries(unzipSync(await boardLibrary()))) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
    return folder
  })())
}

/** Runs a Python file under MicroPython with the compiled library, in an empty folder. */
export async function runProgram(
  command: string[],
  file: string,
  args: string[],
  options: BoardProgramOptions = {}
): Promise<Ended> {
  const { heap = '160k', path = [], env = {} } = options
  const folders = [...path, await compiledLibrary(), PROGRAMS, '.frozen']
  return await run([...command, '-X', `heapsize=${heap}`, file, ...args], {
    cwd: await mkdtemp(join(tmpdir(), 'mpy-blox-board-')),
    env: { MICROPYPATH: folders.join(':'), ...env },
    // A whole suite is one program.
    timeoutMs: patienceMs(4)
  })
}

/**
 * Makes a jest test of every `test_…` function in `test/device/programs/{program}.py`; its name,
 * read as a sentence, is the test's. They run in one process, in the order of the file.
 */
export function boardTests(program: string, options: BoardProgramOptions = {}): void {
  const source = readFileSync(join(PROGRAMS, `${program}.py`), 'utf8')
  const names = [...source.matchAll(/^(?:async )?def (test_\w+)\(/gm)].map((match) => match[1]!)
  describe.each(interpreters)('%s', (name) => {
    let ended: Ended
    const outcomes = new Map<string, string>()
    beforeAll(async () => {
      const { command } = await interpreter(name)
      ended = await runProgram(command, join(PROGRAMS, 'run.py'), [program, ...names], options)
      for (const part of ended.stdout.split(MARK).slice(1)) {
        const [, verdict = '', test = '', detail = ''] = /^(\w+) (\w+)\n([^]*)$/.exec(part) ?? []
        outcomes.set(test, verdict === 'ok' ? 'ok' : `${verdict}\n${detail}`)
      }
    })
    test.each(names.map((each) => [each.slice(5).replaceAll('_', ' '), each]))('%s', (_, each) => {
      expect(outcomes.get(each) ?? `did not run\n${ended.stdout}${ended.stderr}`).toBe('ok')
    })
  })
}
