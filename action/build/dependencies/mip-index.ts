import { Failure } from '../../report/failure'
import type { LockedFile } from './lock'
import { download } from './download'
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
 * A package of a mip index, format 2: `package/py/{name}/{version}.json` names files by the first digits of their
 * SHA-256, and `file/{2 digits}/{digits}` are the files. What a package requires is among its files already.
 *
 * @throws Failure `dependency-missing`, `dependency-invalid`, `dependency-hash`
 */
export async function findInIndex(
  index: string,
  name: string,
  version: string,
  store: Store
): Promise<Found> {
  const address = (of: string) => `${index}/package/py/${encodeURIComponent(name)}/${of}.json`
  const text = await download(address(version))
  if (text === undefined) {
    throw new Failure(
      'dependency-missing',
      `${index} has no package ${name} ${version}; look at its name and version`
    )
  }
  const found = parse(text.toString('utf8'), address(version))
  const files = await Promise.all(
    found.hashes.map(([path, prefix]) => fetchFile(index, name, path, prefix, store))
  )
  return {
    version: releaseVersion(found.version),
    source: address(found.version || version),
    files,
    wanted: []
  }
}

async function fetchFile(
  index: string,
  name: string,
  path: string,
  prefix: string,
  store: Store
): Promise<LockedFile> {
  const url = `${index}/file/${prefix.slice(0, 2)}/${prefix}`
  const bytes = await download(url)
  if (bytes === undefined) {
    throw new Failure('dependency-missing', `${path} of ${name} is not at ${url} any more`)
  }
  const sha256 = await store.put(bytes)
  if (sha256.startsWith(prefix)) return { path, sha256, url }
  throw new Failure(
    'dependency-hash',
    `${path} of ${name} is not what the index says: ${url} has SHA-256 ${sha256}, not ${prefix}…`
  )
}

function parse(text: string, address: string): IndexPackage {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw invalid(address, 'it is not JSON')
  }
  const { version, hashes } = (document ?? {}) as Record<string, unknown>
  if (!Array.isArray(hashes) || !hashes.every(isHash)) {
    throw invalid(address, 'hashes must be a list of paths with the digits of a SHA-256')
  }
  return { version: typeof version === 'string' ? version : '', hashes }
}

const isHash = (item: unknown): item is [string, string] =>
  Array.isArray(item) &&
  item.length === 2 &&
  typeof item[0] === 'string' &&
  /^[0-9a-f]{4,64}$/.test(String(item[1]))

const invalid = (address: string, why: string): Failure =>
  new Failure('dependency-invalid', `${address} does not describe a package: ${why}`)
