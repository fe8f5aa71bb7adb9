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

/** One entry of an update list. Boards ignore types and keys that they do not know. */
export type UpdateEntry = WheelEntry | SrcEntry

/** The JSON array that a channel or a board's `cmd` topic carries. */
export type UpdateList = UpdateEntry[]
