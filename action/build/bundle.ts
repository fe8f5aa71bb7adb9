import { untar } from '../archive/untar'
import { readNamed } from '../machine/named-file'
import type { PackageEntry } from '../release/update-list'
import { checkBoardPath } from '../release/board-path'
import { parseJson } from '../release/nested-json'
import { isObject } from '../release/shape'
import { Failure } from '../report/failure'
import type { ReleaseTerms } from './release-source'
import { sha256Of } from './sha256'

/** An opened bundle, every file of it verified. */
export interface Bundle {
  name: string
  version: string
  /** Of a release from these sources, at least: see `sourceSeq`. */
  seq?: number
  terms: ReleaseTerms
  wheels: { fileName: string; bytes: Buffer }[]
  /** Board path → content. */
  srcFiles: Map<string, Buffer>
  updateList: PackageEntry[]
  /** The bill of materials. */
  sbom: Buffer
  /** What the list names, with the bytes. */
  packages: { entry: PackageEntry; payload: Buffer }[]
}

export const UPDATE_LIST = 'update-list.json'
/** Name, version and terms of the release, which neither wheels nor scripts can tell. */
export const FACTS = 'release.json'
/** What the release consists of and where it is from, for programs that look for known weaknesses. */
export const SBOM = 'sbom.cdx.json'
export const SUMS = 'SHA256SUMS'
export const SRC = 'src/'

interface Facts {
  name: string
  version: string
  seq?: number
  terms: ReleaseTerms
}

export const factsText = ({ name, version, seq, terms }: Facts): string =>
  `${JSON.stringify({ name, version, seq, ...terms }, null, 2)}\n`

/** The text of SHA256SUMS, as `sha256sum --check` reads it. */
export const sumsText = (files: { name: string; sha256: string }[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

/** Reads, opens and verifies a bundle. */
export async function readBundle(file: string): Promise<Bundle> {
  return openBundle(file, await bundleBytes(file))
}

/** Reads a bundle's bytes: those that are hashed are those that are opened, whatever becomes of the file. */
export function bundleBytes(file: string): Promise<Buffer> {
  return readNamed(file, { what: 'bundle', code: 'bundle-missing' })
}

/**
 * Opens a bundle and verifies it against its SHA256SUMS.
 *
 * @param file for messages
 */
export async function openBundle(file: string, bytes: Buffer): Promise<Bundle> {
  const files = await untar(bytes).catch((cause: Error) => {
    throw invalid(file, cause.message, cause)
  })
  verifySums(file, files)
  const updateList = parseList(file, files.get(UPDATE_LIST)!)
  const srcFiles = new Map(
    [...files]
      .filter(([name]) => name.startsWith(SRC))
      .map(([name, bytes]) => [checkBoardPath(name.slice(SRC.length)), bytes])
  )
  const wheels = [...files]
    .filter(([name]) => name.endsWith('.whl') && !name.includes('/'))
    .map(([fileName, bytes]) => ({ fileName, bytes }))
  const packages = updateList.map((entry) => {
    const wheel = wheels.find(({ bytes }) => sha256Of(bytes) === entry.pkg_sha256)
    const payload = entry.type === 'wheel' ? wheel?.bytes : srcFiles.get(entry.path)
    if (payload === undefined || sha256Of(payload) !== entry.pkg_sha256) {
      const name = entry.type === 'wheel' ? entry.name : entry.path
      throw invalid(file, `${UPDATE_LIST} lists a file that is not in it: ${name}`)
    }
    return { entry, payload }
  })
  const carried = [...wheels.map(({ bytes }) => bytes), ...srcFiles.values()]
  if (carried.some((bytes) => !packages.some(({ payload }) => payload === bytes))) {
    throw invalid(file, `it holds a file that ${UPDATE_LIST} does not list`)
  }
  const sbom = files.get(SBOM)
  if (sbom === undefined) throw invalid(file, `it holds no ${SBOM}`)
  return { ...parseFacts(file, files.get(FACTS)), wheels, srcFiles, updateList, sbom, packages }
}

function verifySums(file: string, files: Map<string, Buffer>): void {
  const sums = files.get(SUMS)?.toString('utf8')
  if (sums === undefined || !files.has(UPDATE_LIST)) {
    throw invalid(file, `it holds no ${sums === undefined ? SUMS : UPDATE_LIST}`)
  }
  const listed = new Map(
    sums
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)])
  )
  for (const [name, bytes] of files) {
    if (name === SUMS) continue
    if (!listed.has(name)) throw invalid(file, `${name} is not in ${SUMS}`)
    if (listed.get(name) !== sha256Of(bytes)) throw invalid(file, `${name} does not match ${SUMS}`)
  }
  const absent = [...listed.keys()].find((name) => !files.has(name))
  if (absent !== undefined) throw invalid(file, `${absent} is missing`)
}

function parseFacts(file: string, bytes: Buffer | undefined): Facts {
  if (bytes === undefined) throw invalid(file, `it holds no ${FACTS}`)
  const facts = jsonIn(file, FACTS, bytes)
  const { name, version, seq, takes, remove } = isObject(facts) ? facts : {}
  if (!isText(name) || !isText(version)) {
    throw invalid(file, `${FACTS} has no name or no version`)
  }
  const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
  if (!isList(takes) || !isList(remove)) {
    throw invalid(file, `takes or remove in ${FACTS} is not a list of paths`)
  }
  if (seq !== undefined && !(Number.isSafeInteger(seq) && Number(seq) > 0)) {
    throw invalid(file, `seq in ${FACTS} is not a number above 0`)
  }
  return {
    name,
    version,
    ...(seq === undefined ? {} : { seq: Number(seq) }),
    terms: { takes, remove }
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function parseList(file: string, bytes: Buffer): PackageEntry[] {
  const list = jsonIn(file, UPDATE_LIST, bytes)
  if (Array.isArray(list) && list.every(isEntry)) return list
  throw invalid(file, `${UPDATE_LIST} is not a list of wheels and files`)
}

function isEntry(value: unknown): value is PackageEntry {
  if (!isObject(value)) return false
  const { type, name, version, path, pkg_sha256, size } = value
  const named = type === 'wheel' ? isText(name) && isText(version) : type === 'src' && isText(path)
  return named && isText(pkg_sha256) && Number.isSafeInteger(size)
}

function jsonIn(file: string, name: string, bytes: Buffer): unknown {
  try {
    return parseJson(bytes.toString('utf8'))
  } catch (cause) {
    throw invalid(file, `${name} is not JSON`, cause)
  }
}

const invalid = (file: string, why: string, cause?: unknown): Failure =>
  new Failure(
    'bundle-invalid',
    `${file} is not a sound bundle: ${why}; build or download it again`,
    { cause }
  )
