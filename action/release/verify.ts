import { Failure } from '../report/failure'
import { blobReferences, decompress, PART_BYTES, sha256Of } from './blob'
import { pathFault } from './board-path'
import { MAX_MANIFEST_BYTES, parseManifest, type Manifest, type ManifestFile } from './manifest'
import { checkRemovals } from './removal'
import { isSignedBy, type BoardKey } from './signature'
import type { BlobReference, ReleaseEntry, UpdateList } from './update-list'

/** Gets the payload of a package, or undefined if it is not there. */
export type Fetch = (reference: ReleaseEntry | BlobReference) => Promise<Uint8Array | undefined>

export interface VerifyOptions {
  list: UpdateList
  /** As in a board's settings; without any, the signature is not looked at. */
  keys: BoardKey[]
  fetch: Fetch
  /** Whom the release has to be for: a board of this channel, or this board. */
  channel?: string
  deviceId?: string
  nowMs?: number
  /** Is given each file with its content, once that has proved its hash. */
  visit?: (file: ManifestFile, content: Buffer) => void
}

export interface VerifiedRelease {
  entry: ReleaseEntry
  manifest: Manifest
  /** Id of the key that signed it; absent when no keys were given. */
  signedBy?: string
}

/**
 * Checks a release as a board does before it installs it, in the order of docs/protocol.md, and every blob.
 *
 * @throws Failure whose code is the board's error code: `unsigned`, `bad-signature`, `hash`, ...
 */
export async function verifyRelease(options: VerifyOptions): Promise<VerifiedRelease> {
  const { list, keys, fetch, nowMs = Date.now() } = options
  const entry = list.find((candidate) => candidate.type === 'release')
  if (!entry) throw new Failure('unsigned', 'the update list has no release entry; publish again')
  const signedBy = keys.length === 0 ? undefined : checkSignature(entry, keys)

  const payload = await fetch(entry)
  if (!payload) throw missing(`the manifest of ${entry.name} ${entry.version}`)
  if (payload.length !== entry.size)
    throw new Failure('size', `the manifest has ${payload.length} bytes, not ${entry.size}`)
  const bytes = inflate('the manifest', payload, MAX_MANIFEST_BYTES)
  if (sha256Of(bytes) !== entry.pkg_sha256)
    throw new Failure('hash', 'the manifest is not the one that the update list names')

  const manifest = parseManifest(bytes)
  const { header, files, removals } = manifest
  if (header.name !== entry.name || header.version !== entry.version)
    throw new Failure('manifest', `the manifest is for ${header.name} ${header.version}`)
  checkAddressee(manifest, options)
  if (header.expires !== null && header.expires * 1000 < nowMs)
    throw new Failure('expired', `${entry.name} ${entry.version} has expired; publish it again`)
  for (const file of files) {
    checkPath(file.path)
    const content = await checkedContent(file, fetch)
    options.visit?.(file, content)
  }
  for (const removal of removals) checkRemoval(removal)
  return { entry, manifest, ...(signedBy !== undefined && { signedBy }) }
}

/** @returns the id of the key */
function checkSignature({ key, sig, pkg_sha256 }: ReleaseEntry, keys: BoardKey[]): string {
  if (sig === undefined) throw new Failure('unsigned', 'the release is not signed')
  const held = keys.find(({ id }) => id === key)
  if (!held) throw new Failure('unknown-key', `the release is signed with key ${key}, not held`)
  if (!isSignedBy(held, pkg_sha256, sig))
    throw new Failure('bad-signature', `the release is not signed by key ${key}`)
  return held.id
}

function checkAddressee({ header }: Manifest, { channel, deviceId }: VerifyOptions): void {
  if (channel === undefined && deviceId === undefined) return
  const isForChannel = channel !== undefined && header.channel === channel
  const isForDevice = deviceId !== undefined && header.devices.includes(deviceId)
  if (!isForChannel && !isForDevice)
    throw new Failure(
      'wrong-target',
      `the release is for ${[header.channel ?? [], header.devices].flat().join(', ')}`
    )
}

function checkPath(path: string): void {
  const fault = pathFault(path)
  if (fault !== undefined)
    throw new Failure('path', `boards refuse the path ${JSON.stringify(path)}: it ${fault}`)
}

function checkRemoval(path: string): void {
  let asBoard: string | undefined
  try {
    asBoard = checkRemovals([path], [])[0]
  } catch {
    // The code is the board's, below.
  }
  if (asBoard !== path) throw new Failure('path', `boards refuse to remove ${JSON.stringify(path)}`)
}

async function checkedContent(
  { path, sizeBytes, sha256 }: ManifestFile,
  fetch: Fetch
): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let doneBytes = 0
  for (const reference of blobReferences(sha256, sizeBytes)) {
    const payload = await fetch(reference)
    if (!payload) throw missing(path)
    const part = inflate(path, payload, Math.min(PART_BYTES, sizeBytes - doneBytes))
    parts.push(part)
    doneBytes += part.length
  }
  if (doneBytes !== sizeBytes)
    throw new Failure('size', `${path} has ${doneBytes} bytes, not ${sizeBytes}`)
  const content = Buffer.concat(parts)
  if (sha256Of(content) !== sha256)
    throw new Failure('hash', `${path} is not what the manifest says`)
  return content
}

function inflate(what: string, payload: Uint8Array, limitBytes: number): Uint8Array {
  try {
    return decompress(payload, limitBytes)
  } catch {
    throw new Failure('size', `${what} is damaged or larger than ${limitBytes} bytes`)
  }
}

function missing(what: string): Failure {
  return new Failure(
    'missing',
    `${what} is not retained; publish again, only what is missing is sent`
  )
}
