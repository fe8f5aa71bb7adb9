import { createHash } from 'node:crypto'
import { topName } from './module-name'
import { zip, type ZipMember } from './zip'

export interface WheelContent {
  /** Normalised, with `-`. */
  name: string
  version: string
  description: string
  platform: string
  /** Below `/lib` on the board. */
  members: ZipMember[]
  /** Beside METADATA, by their names there. */
  licenses: ZipMember[]
  /** SPDX expression. */
  license?: string
  /** Seconds since 1970 (SOURCE_DATE_EPOCH); its day is the members' time stamp. */
  sourceDateEpoch?: number
}

export interface Wheel {
  fileName: string
  bytes: Buffer
}

/** The years that a zip archive can hold, in seconds since 1970. */
const EARLIEST = Date.UTC(1980, 0, 1) / 1000
const LATEST = Date.UTC(2099, 11, 31) / 1000

/**
 * Packs a wheel by the standards (PEP 427, PEP 376, metadata of PEP 643). The same content gives the
 * same bytes: members sorted, fixed attributes, and the generator without its version. The
 * `.dist-info` folder comes last and RECORD last of it, so that what is read first is the library.
 */
export function packWheel(content: WheelContent): Wheel {
  const { name, version, platform, sourceDateEpoch = EARLIEST } = content
  const distribution = `${name.replaceAll('-', '_')}-${version}`
  const tag = `mpy6-bytecode-${platform}`
  const info = `${distribution}.dist-info`
  const members = [
    ...content.members.toSorted(byPath),
    { path: `${info}/METADATA`, bytes: Buffer.from(metadata(content)) },
    ...content.licenses
      .map(({ path, bytes }) => ({ path: `${info}/${path}`, bytes }))
      .toSorted(byPath),
    { path: `${info}/WHEEL`, bytes: Buffer.from(wheelFile(tag)) }
  ]
  const recordPath = `${info}/RECORD`
  members.push({ path: recordPath, bytes: Buffer.from(record(members, recordPath)) })
  const modified = new Date(Math.min(Math.max(sourceDateEpoch, EARLIEST), LATEST) * 1000)
  return { fileName: `${distribution}-${tag}.whl`, bytes: zip(members, modified) }
}

/**
 * What a board can use of it: each release moves this file. License-Expression came with 2.4 (PEP 639),
 * Import-Name with 2.5 (PEP 794): by it a board knows whose module a file is, if the name does not tell.
 */
const metadata = ({ name, version, description, license, members }: WheelContent): string => {
  const modules = members.filter(({ path }) => /\/|\.m?py$/.test(path))
  const imports = new Set(modules.map(({ path }) => topName(path)))
  const others = [...imports].some((each) => each !== name.replaceAll('-', '_'))
  const format = others ? '2.5' : license === undefined ? '2.2' : '2.4'
  return lines(
    `Metadata-Version: ${format}`,
    `Name: ${name}`,
    `Version: ${version}`,
    ...(description === '' ? [] : [`Summary: ${description}`]),
    ...(license === undefined ? [] : [`License-Expression: ${license}`]),
    ...(others ? [...imports].toSorted().map((each) => `Import-Name: ${each}`) : [])
  )
}

const wheelFile = (tag: string): string =>
  lines('Wheel-Version: 1.0', 'Generator: mpy-blox', 'Root-Is-Purelib: true', `Tag: ${tag}`)

/** One line a member: path, hash, size; nothing for RECORD itself (PEP 376). */
const record = (members: ZipMember[], recordPath: string): string =>
  lines(
    ...members.map(({ path, bytes }) => {
      const digest = createHash('sha256').update(bytes).digest('base64url')
      return `${csvField(path)},sha256=${digest},${bytes.length}`
    }),
    `${recordPath},,`
  )

const csvField = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('')

/** By code units and not by locale, which differs between machines. */
const byPath = (a: ZipMember, b: ZipMember): number => (a.path < b.path ? -1 : 1)
