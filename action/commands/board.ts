import type { Reporter } from '../report/reporter'
import { VirtualBoard } from '../virtual/board'
import { findMicroPython } from '../virtual/micropython'
import { connectedSettings, type BoardConnection } from './board-settings'
import { boardSoftware } from './board-software'
import { parseJson } from '../release/nested-json'

export interface BoardInputs extends BoardConnection {
  deviceId: string
  /** Such as `160k`. */
  heap: string
  /** Such as `2m`; counts when the image is made. */
  flash: string
  image: string
  /** Install this bundle's library rather than the one of this package. */
  bundle?: string
}

const SETTINGS = 'settings.json'
const USER_MAIN = `async def user_main():
    print('user_main runs')
`

/**
 * Runs a virtual board until it is told to stop. A new image gets the board library; one that is
 * there keeps what its updates made of it.
 */
export async function runBoard(
  inputs: BoardInputs,
  reporter: Reporter,
  stop: AbortSignal
): Promise<{ boots: number }> {
  const micropython = await findMicroPython(reporter)
  const board = new VirtualBoard({
    ...inputs,
    micropython,
    onLine: (line) => reporter.info(line)
  })
  if (!board.files.exists) {
    const software = await boardSoftware(reporter, inputs.bundle)
    await board.files.make(inputs.flash, [['user_main.py', USER_MAIN], ...software])
  } else if (inputs.bundle) {
    await board.files.write(await boardSoftware(reporter, inputs.bundle))
  }
  const settings = { ...(await settingsOf(board, reporter)), ...connectedSettings(inputs) }
  await board.files.write([[SETTINGS, JSON.stringify(settings)]])

  reporter.info(`${inputs.deviceId} boots from ${inputs.image}; Ctrl-C ends it`)
  stop.addEventListener('abort', () => void board.stop())
  await board.start()
  await board.off()
  return { boots: board.boots }
}

/** What the board has kept of earlier runs; its application may have made something else of it. */
async function settingsOf(board: VirtualBoard, reporter: Reporter): Promise<object> {
  const text = (await board.files.read(SETTINGS))?.toString()
  if (text === undefined) return {}
  try {
    return Object(parseJson(text)) as object
  } catch {
    reporter.warning(`${SETTINGS} of this board is no JSON object: it gets a new one`)
    return {}
  }
}
