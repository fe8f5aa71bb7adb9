import { posix } from 'node:path'
import { Failure } from '../../report/failure'
import { boardPathOf, mipRequirements, parseMipPackage } from '../source/mip-package'
import { download } from './download'
import { type Found, releaseVersion } from './found'
import type { LockedFile } from './lock'
import type { Store } from './store'
import { ofRequirement } from './wanted'

type Service = 'github' | 'gitlab' | 'codeberg'

/** A file in a repository. */
interface Place {
  service: Service
  /** `owner/name` */
  repository: string
  ref: string
  path: string
}

/** The raw file services that mip knows, by the prefix of their addresses. */
export interface Services {
  raw: Record<Service, (place: Place) => string>
  /** Where GitHub tells the commit that a ref is at. */
  commit: (repository: string, ref: string) => string
}

export const SERVICES: Services = {
  raw: {
    github: ({ repository, ref, path }) =>
      `https://raw.githubusercontent.com/${repository}/${ref}/${path}`,
    gitlab: ({ repository, ref, path }) => `https://gitlab.com/${repository}/-/raw/${ref}/${path}`,
    codeberg: ({ repository, ref, path }) =>
      `https://codeberg.org/${repository}/raw/branch/${ref}/${path}`
  },
  commit: (repository, ref) => `https://api.github.com/repos/${repository}/commits/${ref}`
}

const PLACE = /^(github|gitlab|codeberg):([^/@]+\/[^/@]+)(?:\/([^@]*))?(?:@(.+))?$/

/**
 * A package at an address: the package.json of mip, or a single module. A branch is pinned to its commit where the
 * service tells it; sources in other repositories are taken as they are now.
 *
 * @throws Failure `dependency-missing`, `dependency-address`, `package-json`
 */
export async function findAtAddress(
  address: string,
  services: Services,
  store: Store
): Promise<Found> {
  const asked = placeOf(address)
  const place = asked && { ...asked, ref: await commitOf(asked, services) }
  const url =
    place === undefined ? address : urlOf({ ...place, path: fileOf(place.path) }, services)
  if (/\.m?py$/.test(url)) {
    const path = url.split('/').at(-1)!
    const version = releaseVersion(asked?.ref)
    const files = [await fetchFile(path, url, store)]
    return {
      version,
      source: url,
      files,
      ...(await licensesOf(url, place, services, store)),
      wanted: []
    }
  }
  const source = url.endsWith('.json') ? url : `${url.replace(/\/$/, '')}/package.json`
  const text = await download(source)
  if (text === undefined) throw missing(`there is no ${source}`, address)
  const found = parseMipPackage(text.toString('utf8'), source)
  if (found === undefined) throw missing(`${source} is not mip's: it has no urls`, address)
  const { version, urls, deps, ...words } = found
  const files = await Promise.all(
    urls.map(([destination, from]) =>
      fetchFile(pathBelowLib(destination), sourceUrl(from, source, place, services), store)
    )
  )
  return {
    version: releaseVersion(version, asked?.ref),
    ...words,
    source,
    files,
    ...(await licensesOf(source, place, services, store)),
    wanted: mipRequirements({ deps }, { file: source }).map(ofRequirement)
  }
}

function placeOf(address: string): Place | undefined {
  if (/^https?:/.test(address)) return undefined
  const [, service, repository, path = '', ref = 'HEAD'] = PLACE.exec(address) ?? []
  if (service === undefined) {
    throw new Failure(
      'dependency-address',
      `${address} is not an address; write github:owner/name/path@ref`
    )
  }
  return { service: service as Service, repository: repository!, ref, path }
}

const urlOf = (place: Place, { raw }: Services): string => raw[place.service](place)

/** A folder means its package.json. */
const fileOf = (path: string): string =>
  /\.(py|mpy|json)$/.test(path) ? path : posix.join(path, 'package.json')

async function commitOf({ service, repository, ref }: Place, services: Services): Promise<string> {
  if (service !== 'github' || /^[0-9a-f]{40}$/.test(ref)) return ref
  const answer = await download(services.commit(repository, ref)).catch(() => undefined)
  const sha = /"sha":\s*"([0-9a-f]{40})"/.exec(answer?.toString('utf8') ?? '')?.[1]
  return sha ?? ref
}

/** Where a `urls` entry points: beside the package.json, in a repository, or anywhere. */
function sourceUrl(from: string, base: string, own: Place | undefined, services: Services): string {
  if (/^https?:/.test(from)) return from
  if (!/^\w+:/.test(from)) return new URL(from, base).href
  const place = placeOf(from)!
  const isOwn = place.service === own?.service && place.repository === own.repository
  return urlOf(isOwn ? { ...place, ref: own.ref } : place, services)
}

async function fetchFile(path: string, url: string, store: Store): Promise<LockedFile> {
  const bytes = await download(url)
  if (bytes === undefined) throw missing(`there is no ${url}`, path)
  return { path, sha256: await store.put(bytes), url }
}

/** Leads out of it where the package puts something else on a board: `../main.py`. */
const pathBelowLib = (destination: string): string =>
  posix.relative('lib', boardPathOf(destination))

const LICENSES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING']

/** The licence beside what describes a package, else that of its repository, if they are where nearly all are. */
async function licensesOf(
  source: string,
  place: Place | undefined,
  services: Services,
  store: Store
): Promise<Pick<Found, 'licenses'>> {
  const beside = LICENSES.map((name) => new URL(name, source).href)
  const ofRepository = place && LICENSES.map((path) => urlOf({ ...place, path }, services))
  const isAtItsTop = ofRepository === undefined || ofRepository[0] === beside[0]
  for (const urls of isAtItsTop ? [beside] : [beside, ofRepository]) {
    const found = await Promise.all(urls.map((url, i) => licenseAt(LICENSES[i]!, url, store)))
    const license = found.find((one) => one !== undefined)
    if (license !== undefined) return { licenses: [license] }
  }
  return {}
}

async function licenseAt(path: string, url: string, store: Store): Promise<LockedFile | undefined> {
  const bytes = await download(url, { refusedIsMissing: true })
  return bytes && { path, sha256: await store.put(bytes), url }
}

const missing = (what: string, of: string): Failure =>
  new Failure('dependency-missing', `${of}: ${what}; look at its address and ref`)
