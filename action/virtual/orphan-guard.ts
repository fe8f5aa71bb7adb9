import type { Socket } from 'node:net'
import { type Child, startChild } from '../machine/child'

/**
 * Ends the boards' processes when this process dies, however it dies (SIGKILL too): a shell that
 * reads which processes live from a pipe, and at the pipe's end kills those that are left.
 */
export const GUARD = `trap '' INT HUP TERM
pids=
while read -r change pid; do
  case $change in
    +) pids="$pids $pid" ;;
    -) left=
       for one in $pids; do [ "$one" = "$pid" ] || left="$left $one"; done
       pids=$left ;;
  esac
done
[ -z "$pids" ] || kill -9 $pids`

/** A board's next boot follows soon: the guard waits for it. */
const DISMISSAL_MS = 2000

let guard: Child | undefined
let dismissal: NodeJS.Timeout | undefined
const guarded = new Set<number>()

/** From now on the process does not outlive this one. */
export function guardAgainstOrphan(pid: number): void {
  guarded.add(pid)
  clearTimeout(dismissal)
  guard ??= startGuard()
  guard.stdin?.write(`+ ${pid}\n`)
}

/** To be called when the process has ended: its id may be given to another. */
export function noLongerGuarded(pid: number): void {
  guarded.delete(pid)
  guard?.stdin?.write(`- ${pid}\n`)
  if (guarded.size > 0) return
  dismissal = setTimeout(() => {
    guard?.stdin?.end()
    guard = undefined
  }, DISMISSAL_MS).unref()
}

function startGuard(): Child {
  const child = startChild('/bin/sh', ['-c', GUARD], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true
  })
  child.on('error', () => {}) // without a shell there is no guard, and everything else works
  child.stdin?.on('error', () => {})
  child.unref()
  ;(child.stdin as Socket | null)?.unref()
  return child
}
