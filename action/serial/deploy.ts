import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readBundle } from '../build/bundle'
import { Failure } from '../report/failure'
import { wheelFiles } from './wheel-files'
import type { Wanted } from './plan'

export interface Library {
  /** A bundle (.tar.gz) or a wheel (.whl). */
  file: string
  /** Refused if the file hashes to something else; hexadecimal. */
  sha256?: string
}

/** What a library and single files put on a board. */
export interface Deployment extends Wanted {
  /** Of the library, if there is one. */
  version?: string
}

/**
 * @param files board path → content; they win over a bundle's
 * @throws Failure `bundle-mismatch` before the file is even opened as what it should be
 */
export async function deploymentOf(
  library: Library | undefined,
  files: Map<string, Buffer>
): Promise<Deployment> {
  if (!library) return { files }
  const bytes = await readFile(library.file).catch((cause) => {
    throw new Failure('bundle-missing', `there is no bundle ${library.file}`, { cause })
  })
  checkHash(library, bytes)
  const bundle = library.file.endsWith('.whl')
    ? { wheel: { fileName: library.file, bytes }, srcFiles: new Map<string, Buffer>() }
    : await readBundle(library.file)
  const wheel = wheelFiles(bundle.wheel.fileName, bundle.wheel.bytes)
  return {
    package: wheel.package,
    version: wheel.version,
    files: new Map([...wheel.files, ...bundle.srcFiles, ...files])
  }
}

function checkHash({ file, sha256 }: Library, bytes: Buffer): void {
  if (sha256 === undefined) return
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found === sha256.trim().toLowerCase()) return
  throw new Failure(
    'bundle-mismatch',
    `${file} has sha256 ${found}, not ${sha256.trim()}: nothing was written; it is not the file that was built, get it again`
  )
}
