import { readFile, stat } from 'node:fs/promises'
import { Failure } from '../report/failure'

/** What a file is to whoever named it. */
export interface Named {
  /** For people: `bundle`, `firmware image`. */
  what: string
  /** What messages call it, where that is not its path. */
  shown?: string
  /** Of the failure. */
  code: string
  /** By which it was named, where that is not plain. */
  option?: string
  /** What may help, to follow a semicolon. */
  advice?: string
}

/**
 * Reads a file that somebody named.
 *
 * @throws Failure naming the file and what is wrong with it
 */
export async function readNamed(file: string, named: Named): Promise<Buffer> {
  return content(file).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(file, named, cause)
  })
}

/** @returns undefined only where there is no such file: one that cannot be read is a mistake */
export async function readIfThere(file: string, named: Named): Promise<Buffer | undefined> {
  return content(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw unreadable(file, named, cause)
  })
}

/** Of a file, or of a pipe as shells make it for `<(…)`; a device has no end. */
async function content(file: string): Promise<Buffer> {
  const there = await stat(file)
  if (there.isCharacterDevice() || there.isBlockDevice() || there.isSocket()) {
    throw Object.assign(new Error('no file'), { code: 'it is a device' })
  }
  return readFile(file)
}

function unreadable(
  file: string,
  { what, shown, code, option, advice }: Named,
  cause: NodeJS.ErrnoException
): Failure {
  const fault = faultOf(`${what} ${shown ?? file}`, cause.code ?? 'no reason is known')
  const named = option === undefined ? fault : `${option}: ${fault}`
  return new Failure(code, advice === undefined ? named : `${named}; ${advice}`, {
    cause,
    ...(shown !== undefined && { at: { file: shown } })
  })
}

function faultOf(named: string, code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `there is no ${named}`
    case 'EISDIR':
      return `the ${named} is a folder, not a file`
    case 'EACCES':
    case 'EPERM':
      return `the ${named} may not be read by this user`
    default:
      return `the ${named} cannot be read (${code})`
  }
}
