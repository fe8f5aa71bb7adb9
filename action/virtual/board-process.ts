import type { Duplex, Readable } from 'node:stream'
import { startChild } from '../machine/child'
import { BoardClock } from './board-clock'
import { boardCommand, type BoardHardware, type BoardRun, type ResetCause } from './board-command'
import { eachLine } from './lines'
import { guardAgainstOrphan, noLongerGuarded } from './orphan-guard'
import { processWorkMs } from './process-work'
import { Watchdog } from './watchdog'

/** How one boot of a board ended. */
export type BootEnd =
  | { kind: 'reset'; cause: ResetCause }
  /** Its watchdog was not fed in time. */
  | { kind: 'watchdog' }
  /** For so long, or until somebody wakes it. */
  | { kind: 'sleep'; durationMs: number | undefined }
  | { kind: 'power-cut' }
  /** The image holds no file system, or the interpreter does not start: no use in trying again. */
  | { kind: 'no-boot'; reason: string }
  /** The interpreter ended by itself, which no real board does. */
  | { kind: 'crash'; reason: string }

export interface BootListener {
  onLine(this: void, line: string): void
  /** It is booting: the flash is mounted, boot.py is next. */
  onBoot(): void
  /** boot.py and main.py have ended. */
  onIdle(): void
  /** A write, erase or NVS commit, if they are counted. */
  onOperation(): void
}

/** A board's process from one reset to the next. */
export interface BoardProcess {
  pid: number | undefined
  /** Takes the power away. */
  kill(): void
  ended: Promise<BootEnd>
}

/** File descriptor that a board's process finds its supervisor at. */
const CONTROL = 3
/** Exit code of the bootstrap when the image holds no file system. */
const NO_FILE_SYSTEM = 3

/** Starts a board's process. It does not outlive this one. */
export function startBoardProcess(
  hardware: BoardHardware,
  run: BoardRun,
  clock: BoardClock,
  listener: BootListener
): BoardProcess {
  clock.booted()
  const known = { ...run, epochMs: clock.nowMs, control: CONTROL }
  const { command, args, env, cwd } = boardCommand(hardware, known)
  const child = startChild(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // A session of its own, so that Ctrl-C in a terminal is for the supervisor alone.
    detached: true
  })
  const kill = (): void => void child.kill('SIGKILL')
  let end: BootEnd | undefined
  let watchdogMs = 0
  const watchdog = new Watchdog(
    () => {
      end ??= { kind: 'watchdog' }
      clock.passed(watchdogMs)
      kill()
    },
    clock.speed,
    () => (child.pid === undefined ? undefined : processWorkMs(child.pid))
  )
  if (child.pid !== undefined) guardAgainstOrphan(child.pid)
  eachLine(child.stdout as Readable, listener.onLine)
  eachLine(child.stderr as Readable, listener.onLine)
  const control = child.stdio[CONTROL] as Duplex
  control.on('error', () => {}) // it ended before it heard the answer
  eachLine(control, (line) => {
    const [word, argument = ''] = line.split(' ')
    if (word === 'op') listener.onOperation()
    else if (word === 'boot') afterOutput(() => listener.onBoot())
    else if (word === 'idle') afterOutput(() => listener.onIdle())
    else if (word === 'watchdog') watchdog.start((watchdogMs = Number(argument)))
    else if (word === 'feed') watchdog.feed()
    else if (word === 'clock') clock.told(Number(argument))
    else if (word === 'ask') {
      watchdog.feed()
      clock.told(Number(argument))
      afterTraffic(() => control.write('.'))
    } else if (word === 'reset') end = { kind: 'reset', cause: argument as ResetCause }
    else if (word === 'starved') end = { kind: 'watchdog' }
    else if (word === 'sleep')
      end = { kind: 'sleep', durationMs: argument === '' ? undefined : Number(argument) }
    else if (word === 'cut') end = { kind: 'power-cut' }
  })
  child.once('error', (error) => (end = { kind: 'no-boot', reason: error.message }))
  child.once('exit', () => {
    if (child.pid !== undefined) noLongerGuarded(child.pid)
  })
  const ended = new Promise<BootEnd>((resolve) => {
    // Not at 'exit': what the board said last may still be on its way.
    child.once('close', (code, signal) => {
      watchdog.stop()
      const reason = signal ?? `exit code ${code}`
      const kind = code === NO_FILE_SYSTEM ? 'no-boot' : 'crash'
      resolve(end ?? { kind, reason })
    })
  })
  const cutOff = (): void => {
    clock.cutOff()
    kill()
  }
  return { pid: child.pid, kill: cutOff, ended }
}

/**
 * What the board printed before it told us is in the other pipe; two rounds of the event loop read
 * it, whichever pipe was looked at first.
 */
function afterOutput(callback: () => void): void {
  setImmediate(() => setImmediate(callback))
}

/** Rounds of the event loop in which a broker of this process takes in a packet and answers it. */
const ROUNDS = 4

/** When what the board has sent was answered, if the other end is in this process. */
function afterTraffic(callback: () => void, rounds = ROUNDS): void {
  setImmediate(() => (rounds > 1 ? afterTraffic(callback, rounds - 1) : callback()))
}
