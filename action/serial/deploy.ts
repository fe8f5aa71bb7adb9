import { createHash } from 'node:crypto'
import { type Bundle, bundleBytes, openBundle } from '../build/bundle'
import { counted } from '../report/counted'
import { Failure } from '../report/failure'
import { wheelFiles } from './wheel-files'
import type { Wanted } from './plan'

export interface Library {
  /** A bundle (.tar.gz) or a wheel (.whl). */
  file: string
  /** What is in it; read from there where it is not given. */
  bytes?: Buffer
  /** Refused if the file hashes to something else; hexadecimal. */
  sha256?: string
}

/** What a library and single files put on a board. */
export interface Deployment extends Wanted {
  /** What it is, for people: `mpy-blox 1.4.0`. */
  title: string
}

/**
 * @param files board path → content; they win over a bundle's
 * @throws Failure `bundle-mismatch` before the file is even opened as what it should be
 */
export async function deploymentOf(
  library: Library | undefined,
  files: Map<string, Buffer>
): Promise<Deployment> {
  if (!library) return { title: counted(files.size, 'file'), files }
  const bytes = library.bytes ?? (await bundleBytes(library.file))
  checkHash(library, bytes)
  if (library.file.endsWith('.whl')) {
    const wheel = wheelFiles(library.file, bytes)
    return {
      title: `${wheel.package.replaceAll('_', '-')} ${wheel.version}`,
      packages: [wheel.package],
      files: new Map([...wheel.files, ...files])
    }
  }
  const bundle = await openBundle(library.file, bytes)
  const wheels = bundle.wheels.map(({ fileName, bytes }) => wheelFiles(fileName, bytes))
  return {
    title: `${bundle.name} ${bundle.version}`,
    packages: wheels.map((wheel) => wheel.package),
    files: new Map([
      ...wheels.flatMap((wheel) => [...wheel.files]),
      ...bundle.srcFiles,
      ...acceptedSeq(bundle),
      ...files
    ])
  }
}

/** What the board notes as the last `seq` that it has accepted, on every channel: docs/protocol.md. */
export function acceptedSeq({ name, seq }: Bundle): [string, Buffer][] {
  if (seq === undefined) return []
  return [[`.update/releases/${name}.seq`, Buffer.from(JSON.stringify([seq]))]]
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
