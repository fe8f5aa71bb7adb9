import { mkdir, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from '@jest/globals'
import type { Board } from '../../../action/serial/board'
import { type BoardChoice, openBoard } from '../../../action/serial/find-board'
import { eventually } from '../../support/patience'
import { RecordingReporter } from '../../support/recording-reporter'
import { SerialBoard } from '../../support/serial-board'
import { boardTest as test } from '../../support/serial-tools'
import { Stranger } from '../../support/stranger'

// A computer with several ports, as a runner for flashing has them.

const KITCHEN = 'esp32-0000000000aa'
const CELLAR = 'esp32-0000000000bb'
/** A program that goes on, and says so each time that it starts. */
const MAIN = 'import time\nprint("INFO app: booted")\nwhile True: time.sleep(1)\n'
const boards: SerialBoard[] = []

afterEach(async () => {
  await Promise.all(boards.splice(0).map((board) => board.stop()))
})

async function plugIn(deviceId: string): Promise<SerialBoard> {
  const board = await SerialBoard.start({ deviceId, files: { 'main.py': MAIN } })
  boards.push(board)
  return board
}

/** A /dev in which these ports are. */
async function dev(...paths: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dev-'))
  await mkdir(join(folder, 'serial/by-id'), { recursive: true })
  for (const [index, path] of paths.entries()) {
    await symlink(path, join(folder, 'serial/by-id', `usb-port-${index}`))
  }
  return folder
}

async function found(folder: string, choice: Partial<BoardChoice> = {}): Promise<string> {
  const board: Board = await openBoard({ port: 'auto', ...choice }, new RecordingReporter(), folder)
  await board.close()
  return board.identity.deviceId!
}

const resets = (board: SerialBoard): number =>
  board.happenings.filter((event) => event === 'reset soft').length

/** Waits until the board has been reset so often: it says so a moment after it is. */
async function isReset(board: SerialBoard, times: number): Promise<void> {
  await eventually(
    () => resets(board) >= times || undefined,
    () => `reset ${resets(board)} times: ${board.happenings.join(', ')}`
  )
  expect(resets(board)).toBe(times)
}

test('auto takes the only board, on the only port or among other things', async () => {
  const board = await plugIn(KITCHEN)
  expect(await found(await dev(board.path))).toBe(KITCHEN)
  const modem = await Stranger.plugIn('ERROR\r\n')
  const choice = found(await dev(modem.path, board.path)).finally(() => modem.unplug())
  expect(await choice).toBe(KITCHEN)
})

test('auto with several boards names them, and lets their programs go on', async () => {
  const both = [await plugIn(KITCHEN), await plugIn(CELLAR)]
  await expect(found(await dev(...both.map(({ path }) => path)))).rejects.toMatchObject({
    code: 'boards-several',
    message: expect.stringMatching(
      /^several boards found, name the port .*: esp32-0000000000aa on .*port-0, esp32-0000000000bb on .*port-1$/
    )
  })
  // One into a clean interpreter, and one out of it again.
  for (const board of both) await isReset(board, 2)
})

test('auto takes the board that is meant, and lets the program of the other go on', async () => {
  const [kitchen, cellar] = [await plugIn(KITCHEN), await plugIn(CELLAR)]
  const folder = await dev(kitchen.path, cellar.path)
  expect(await found(folder, { deviceId: CELLAR })).toBe(CELLAR)
  await isReset(kitchen, 2)
})

test('auto without a board on any port says so, and what was looked for', async () => {
  const folder = await dev('/dev/null', '/dev/zero')
  await expect(found(folder)).rejects.toMatchObject({
    code: 'board-not-found',
    message: expect.stringMatching(/^no board that can be used is on any of the ports .*port-0, /)
  })
})

test('auto that does not find the board that is meant says which', async () => {
  const board = await plugIn(KITCHEN)
  const folder = await dev(board.path, '/dev/null')
  await expect(found(folder, { deviceId: CELLAR })).rejects.toMatchObject({
    message: expect.stringMatching(/^esp32-0000000000bb is on none of the ports /)
  })
})

test('a board on a named port that is not the one that is meant goes on with its program', async () => {
  const board = await plugIn(KITCHEN)
  await expect(
    openBoard({ port: board.path, deviceId: CELLAR }, new RecordingReporter())
  ).rejects.toMatchObject({ code: 'wrong-device' })
  await isReset(board, 2)
})
