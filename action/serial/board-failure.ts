import { Failure } from '../report/failure'
import { Mutilated } from './answer'
import { BoardError } from './board-error'
import { WireTimeout } from './wire'

/** Numbers of OSErrors that say what is the matter with a board's flash: errno.h, as MicroPython has it. */
const EIO = 5
const ENODEV = 19
const ENOSPC = 28
const EROFS = 30

/** What a user is told of an exception on the board, or of its silence. */
export function asFailure(thrown: unknown, path: string): unknown {
  if (thrown instanceof BoardError) return raised(thrown, path)
  if (thrown instanceof WireTimeout || thrown instanceof Mutilated) {
    return new Failure(
      'board-silent',
      `the board on ${path} stopped answering: press its reset button and repeat the command`,
      { cause: thrown }
    )
  }
  return thrown
}

function raised(error: BoardError, path: string): Failure {
  const failure = (code: string, text: string): Failure =>
    new Failure(code, `the board on ${path} ${text}`, { cause: error })
  if (error.exception === 'MemoryError')
    return failure(
      'board-memory',
      'has too little memory free for this: what its boot.py does takes it; remove that file (flash with --purge app), or reset the board without it'
    )
  switch (error.errno ?? 0) {
    case ENODEV:
      return noFileSystem(path)
    case EROFS:
      return failure(
        'flash-read-only',
        'has a file system that is read-only: its boot.py, or a USB drive that a computer has mounted, keeps it so; unmount that, or write MicroPython anew with --firmware'
      )
    case ENOSPC:
      return flashFull(path)
    case EIO:
      return failure(
        'flash-damaged',
        'cannot read or write its flash: write MicroPython anew with --firmware; if that does not help, the flash is worn out'
      )
    default:
      return failure('board-error', `raised ${error.message}`)
  }
}

export function noFileSystem(path: string): Failure {
  return new Failure(
    'no-file-system',
    `the board on ${path} has no file system at /: write MicroPython anew with --firmware, which makes one at its first start`
  )
}

/** @param needed and free: bytes, when they are known */
export function flashFull(path: string, needed?: number, free?: number): Failure {
  const sizes =
    needed === undefined || free === undefined
      ? 'has no room'
      : `needs ${Math.ceil(needed / 1024)} KB for it and has ${Math.floor(free / 1024)} KB free`
  return new Failure(
    'flash-full',
    `flash full: the board on ${path} ${sizes}; remove files from it, or flash with --purge`
  )
}
