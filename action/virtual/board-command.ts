import { resolve } from 'node:path'
import { BOARD_FOLDER } from './board-folder'
import { checkDeviceId } from './device-identity'
import type { MicroPython } from './micropython'
import { parseSize } from './size'

/** Where the power goes off. */
export interface PowerCut {
  /** The write, erase or NVS commit that it hits, counted from 1 since the board was last started. */
  at: number
  /** Half of that operation still happens, instead of none of it. */
  torn: boolean
}

/** The one access point in reach of a board. */
export interface AccessPoint {
  ssid: string
  psk: string
}

/** `machine.reset_cause()` on an ESP32. */
export const RESET_CAUSE = { powerOn: 1, hard: 2, watchdog: 3, deepSleep: 4, soft: 5 } as const
export type ResetCause = keyof typeof RESET_CAUSE

/** What a board is made of. */
export interface BoardHardware {
  micropython: MicroPython
  /** File with its flash; made by FlashImage. */
  image: string
  /** Such as `esp32-840d8ed29760`; the board takes its name and its chip's id from it. */
  deviceId: string
  /** All of the heap, as MicroPython's `-X heapsize=`: `160k`. */
  heap: string
  /** Without it every access point is in reach, with any password. */
  accessPoint?: AccessPoint
  /** How many times as fast as the host's its clock runs, a whole number; 1 by default. */
  speed?: number
}

export interface BoardRun {
  cause: ResetCause
  /** What the board's clock says at the boot, in ms since 1970; the host's by default. */
  epochMs?: number
  /** File descriptor that the board tells its supervisor by. */
  control?: number
  powerCut?: PowerCut
  /** Have each operation of the flash told. */
  countOperations?: boolean
  /** What runs; boot.py and main.py by default, boot.py alone after a soft reset of the raw REPL. */
  scripts?: string[]
  /** Go on to MicroPython's REPL on standard input, where a board without supervisor waits. */
  repl?: boolean
}

/** How to start a board's process: for spawn(), or to put it on a terminal. */
export interface BoardCommand {
  command: string
  args: string[]
  /** In addition to what every program gets. */
  env: Record<string, string>
  cwd: string
}

/** The command that boots a board once; what happens at its reset is up to who started it. */
export function boardCommand(
  hardware: BoardHardware,
  run: BoardRun = { cause: 'powerOn', repl: true }
): BoardCommand {
  checkDeviceId(hardware.deviceId)
  parseSize(hardware.heap)
  const [command, ...first] = hardware.micropython.command as [string, ...string[]]
  const { accessPoint } = hardware
  return {
    command,
    args: [
      ...first,
      '-X',
      `heapsize=${hardware.heap}`,
      ...(run.repl ? ['-i'] : []),
      '-m',
      '_bootstrap'
    ],
    env: {
      MICROPYPATH: `${BOARD_FOLDER}:.frozen`,
      MPY_BLOX_BOARD: BOARD_FOLDER,
      MPY_BLOX_IMAGE: resolve(hardware.image),
      MPY_BLOX_DEVICE_ID: hardware.deviceId,
      MPY_BLOX_RESET_CAUSE: String(RESET_CAUSE[run.cause]),
      MPY_BLOX_SPEED: String(hardware.speed ?? 1),
      MPY_BLOX_EPOCH: String(Math.floor(run.epochMs ?? Date.now())),
      MPY_BLOX_WLAN: accessPoint ? `${accessPoint.ssid}:${accessPoint.psk}` : '',
      MPY_BLOX_CONTROL: run.control === undefined ? '' : String(run.control),
      MPY_BLOX_CUT: run.powerCut ? String(run.powerCut.at) : '',
      MPY_BLOX_TORN: run.powerCut?.torn ? '1' : '0',
      MPY_BLOX_COUNTED: run.powerCut || run.countOperations ? '1' : '0',
      MPY_BLOX_SCRIPTS: (run.scripts ?? ['boot.py', 'main.py']).join(' '),
      MPY_BLOX_REPL: run.repl ? '1' : ''
    },
    // No Python file may lie here that is not the board's: '' comes first on sys.path.
    cwd: BOARD_FOLDER
  }
}
