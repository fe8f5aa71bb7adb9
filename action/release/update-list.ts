import { Failure } from '../report/failure'

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256Hex = string

/** A package as a wheel, at `{package-prefix}/wheel/{pkg_sha256}`. */
export interface WheelEntry {
  type: 'wheel'
  /** Project name as in pyproject, normalised with `-` (`mpy-blox`). */
  name: string
  version: string
  pkg_sha256: Sha256Hex
  /** Bytes of the payload. Boards of earlier versions ignore it. */
  size: number
}

/** One file, at `{package-prefix}/src/{path}/{pkg_sha256}`. */
export interface SrcEntry {
  type: 'src'
  /** Relative to the board's `/`, with `/` between folders, never leaving it. */
  path: string
  pkg_sha256: Sha256Hex
  size: number
}

/** A release manifest, at `{package-prefix}/release/{pkg_sha256}`; boards that know it use it alone. */
export interface ReleaseEntry {
  type: 'release'
  name: string
  version: string
  /** Of the manifest, not of the zlib stream on its topic: the digest that is signed. */
  pkg_sha256: Sha256Hex
  /** Bytes of the zlib stream. */
  size: number
  /** Key id; there if and only if `sig` is. */
  key?: string
  /** RSASSA-PKCS1-v1_5 over the manifest, in base64. */
  sig?: string
  /** Percent of the boards that take part; all if absent, 0 for none. */
  rollout?: number
  /** Boards that take part whatever `rollout` says, by id. */
  canary?: string[]
  /** Boards begin at a moment of their own within so many seconds. */
  spread?: number
  /** A manifest from which a delta leads to this one, at `.../release/{pkg_sha256}/{base}`. */
  base?: Sha256Hex
}

/** The release for boards that take no part in the rollout of the list's other one. */
export interface FallbackEntry extends Omit<
  ReleaseEntry,
  'type' | 'rollout' | 'canary' | 'spread'
> {
  type: 'fallback'
}

/** What turns a manifest that boards have into a new one. Its topic is made from both hashes. */
export interface DeltaReference {
  type: 'delta'
  base: Sha256Hex
  pkg_sha256: Sha256Hex
}

/** A part of a file's content, at `{package-prefix}/blob/{sha256}[/{part}]`. Lists do not name it. */
export interface BlobReference {
  type: 'blob'
  /** Of the whole content, before it is cut into parts and compressed. */
  sha256: Sha256Hex
  /** 0-based; absent when the content is one part. */
  part?: number
}

/** Whatever has a topic of its own below the package prefix. */
export type PackageReference = UpdateEntry | BlobReference | DeltaReference

/** A manifest of which the hash alone is known, which is enough to find it. */
export const manifestOf = (pkg_sha256: Sha256Hex): ReleaseEntry => ({
  type: 'release',
  name: '',
  version: '',
  pkg_sha256,
  size: 0
})

/** A package that travels whole: what a build makes and a bundle holds. */
export type PackageEntry = WheelEntry | SrcEntry

/** One entry of an update list. Boards ignore types and keys that they do not know. */
export type UpdateEntry = PackageEntry | ReleaseEntry | FallbackEntry

/** The JSON array that a channel or a board's `cmd` topic carries. */
export type UpdateList = UpdateEntry[]

/** What boards take: docs/protocol.md, "Update list". */
export const MAX_CANARIES = 20
export const MAX_LIST_BYTES = 8192
const MAX_ENTRY_BYTES = 2048

/** @throws Failure `list` for what boards would refuse */
export function checkUpdateList(list: UpdateList): void {
  const bytes = Buffer.byteLength(JSON.stringify(list))
  if (bytes > MAX_LIST_BYTES)
    throw new Failure(
      'list',
      `the update list has ${list.length} entries in ${bytes} bytes, boards take ${MAX_LIST_BYTES}; ` +
        'put files into the package instead of extra-src-files'
    )
  const long = list.find((entry) => Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES)
  if (long)
    throw new Failure(
      'list',
      `an entry of type ${long.type} has more than ${MAX_ENTRY_BYTES} bytes, which boards refuse; shorten names`
    )
}
