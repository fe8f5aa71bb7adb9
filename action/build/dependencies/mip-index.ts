import { parseJson } from '../../release/nested-json'
import { type Fields, isObject } from '../../release/shape'
import { Failure } from '../../report/failure'
import type { LockedFile } from './lock'
import { download } from './download'
import { type Described, described } from '../source/described'
import { type Found, releaseVersion } from './found'
import type { Store } from './store'

/** Where MicroPython's own packages are, as mip has it. */
export const MIP_INDEX = 'https://micropython.org/pi/v2'

interface IndexPackage {
  version: string
  /** Path below `/lib`, first digits of the SHA-256. */
  hashes: [path: string, prefix: string][]
}

/**
 * A mip index, format 2 (micropython-lib: tools/build.py): `package/py/{name}/{version}.json` names files by the
 * first digits of their SHA-256, `file/{2 digits}/{digits}` are the files, and `index.json` describes all packages.
 * What a package requires is among its files already.
 */
export class MipIndex {
  private words: Promise<Map<string, Described>> | undefined

  /** @param address without a slash at its end */
  constructor(
    private readonly address: string,
    private readonly store: Store
  ) {}

  /** @throws Failure `dependency-missing`, `dependency-invalid`, `dependency-hash` */
  async find(name: string, version: string): Promise<Found> {
    const address = (of: string) =>
      `${this.address}/package/py/${encodeURIComponent(name)}/${of}.json`
    const text = await download(address(version))
    if (text === undefined) {
      throw new Failure(
        'dependency-missing',
        `${this.address} has no package ${name} ${version}; look at its name and version`
      )
    }
    const found = parse(text.toString('utf8'), address(version))
    const files = await Promise.all(
      found.hashes.map(([path, prefix]) => this.fetchFile(name, path, prefix))
    )
    return {
      version: releaseVersion(found.version),
      ...(await this.describe(name)),
      source: address(found.version || version),
      files,
      wanted: []
    }
  }

  private async fetchFile(name: string, path: string, prefix: string): Promise<LockedFile> {
    const url = `${this.address}/file/${prefix.slice(0, 2)}/${prefix}`
    const bytes = await download(url)
    if (bytes === undefined) {
      throw new Failure('dependency-missing', `${path} of ${name} is not at ${url} any more`)
    }
    const sha256 = await this.store.put(bytes)
    if (sha256.startsWith(prefix)) return { path, sha256, url }
    throw new Failure(
      'dependency-hash',
      `${path} of ${name} is not what the index says: ${url} has SHA-256 ${sha256}, not ${prefix}…; try again later, or tell who keeps it`
    )
  }

  /** Indexes that others make may have packages and no list of them. */
  private async describe(name: string): Promise<Described> {
    this.words ??= download(`${this.address}/index.json`).then((text) =>
      wordsIn(text?.toString('utf8') ?? '{}')
    )
    return (await this.words).get(name) ?? {}
  }
}

function wordsIn(text: string): Map<string, Described> {
  const { packages } = jsonObject(text) ?? {}
  const listed = Array.isArray(packages) ? (packages as unknown[]) : []
  return new Map(
    listed
      .filter(isObject)
      .flatMap(({ name, ...words }) =>
        typeof name === 'string' ? [[name, described(words)] as const] : []
      )
  )
}

/** @returns undefined for what is not JSON */
function jsonObject(text: string): Fields | undefined {
  try {
    const value: unknown = parseJson(text)
    return isObject(value) ? value : {}
  } catch {
    return undefined
  }
}

function parse(text: string, address: string): IndexPackage {
  const document = jsonObject(text)
  if (document === undefined) throw invalid(address, 'it is not JSON')
  const { version, hashes } = document
  if (!Array.isArray(hashes) || !hashes.every(isEntry)) {
    throw invalid(address, 'hashes must be a list of paths with the digits of a SHA-256')
  }
  return { version: typeof version === 'string' ? version : '', hashes }
}

const isEntry = (item: unknown): item is [string, string] =>
  Array.isArray(item) &&
  item.length === 2 &&
  typeof item[0] === 'string' &&
  /^[0-9a-f]{4,64}$/.test(String(item[1]))

const invalid = (address: string, why: string): Failure =>
  new Failure('dependency-invalid', `${address} does not describe a package: ${why}`)
