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

/** Packages at addresses: described by a package.json of mip, or a single module. */
export class Addresses {
  constructor(
    private readonly services: Services,
    private readonly store: Store
  ) {}

  /**
   * A branch is pinned to its commit where the service tells it; sources in other repositories are taken as they are
   * now.
   *
   * @throws Failure `dependency-missing`, `dependency-address`, `package-json`
   */
  async find(address: string): Promise<Found> {
    const asked = placeOf(address)
    const place = asked && { ...asked, ref: await this.commitOf(asked) }
    const url = place === undefined ? address : this.urlOf({ ...place, path: fileOf(place.path) })
    const isModule = /\.m?py$/.test(url)
    const found = await (isModule ? this.module(url) : this.package(url, address, place))
    return {
      ...found,
      version: releaseVersion(found.version, asked?.ref),
      ...(await this.licensesOf(found.source, place))
    }
  }

  private async module(url: string): Promise<Unversioned> {
    return { source: url, files: [await this.fetchFile(url.split('/').at(-1)!, url)], wanted: [] }
  }

  private async package(url: string, address: string, place?: Place): Promise<Unversioned> {
    const source = url.endsWith('.json') ? url : `${url.replace(/\/$/, '')}/package.json`
    const text = await download(source)
    if (text === undefined) throw missing(`there is no ${source}`, address)
    const described = parseMipPackage(text.toString('utf8'), source)
    if (described === undefined) throw missing(`${source} is not mip's: it has no urls`, address)
    const { urls, deps, ...words } = described
    const files = urls.map(([destination, from]) =>
      this.fetchFile(pathBelowLib(destination), this.sourceUrl(from, source, place))
    )
    const wanted = mipRequirements({ deps }, { file: source }).map(ofRequirement)
    return { ...words, source, files: await Promise.all(files), wanted }
  }

  private urlOf(place: Place): string {
    return this.services.raw[place.service](place)
  }

  private async commitOf({ service, repository, ref }: Place): Promise<string> {
    if (service !== 'github' || /^[0-9a-f]{40}$/.test(ref)) return ref
    const answer = await download(this.services.commit(repository, ref)).catch(() => undefined)
    const sha = /"sha":\s*"([0-9a-f]{40})"/.exec(answer?.toString('utf8') ?? '')?.[1]
    return sha ?? ref
  }

  /** Where a `urls` entry points: beside the package.json, in a repository, or anywhere. */
  private sourceUrl(from: string, base: string, own: Place | undefined): string {
    if (/^https?:/.test(from)) return from
    if (!/^\w+:/.test(from)) return new URL(from, base).href
    const place = placeOf(from)!
    const isOwn = place.service === own?.service && place.repository === own.repository
    return this.urlOf(isOwn ? { ...place, ref: own.ref } : place)
  }

  private async fetchFile(path: string, url: string): Promise<LockedFile> {
    const bytes = await download(url)
    if (bytes === undefined) throw missing(`there is no ${url}`, path)
    return { path, sha256: await this.store.put(bytes), url }
  }

  /** The licence beside what describes a package, else that of its repository, if they are where nearly all are. */
  private async licensesOf(source: string, place?: Place): Promise<Pick<Found, 'licenses'>> {
    const top = place && this.urlOf({ ...place, path: '' })
    const folders = new Set([new URL('.', source).href, ...(top === undefined ? [] : [top])])
    for (const folder of folders) {
      const found = await Promise.all(LICENSES.map((name) => this.licenseAt(name, folder + name)))
      const license = found.find((one) => one !== undefined)
      if (license !== undefined) return { licenses: [license] }
    }
    return {}
  }

  private async licenseAt(path: string, url: string): Promise<LockedFile | undefined> {
    const bytes = await download(url, { refusedIsMissing: true })
    return bytes && { path, sha256: await this.store.put(bytes), url }
  }
}

/** Its version may be anything. */
type Unversioned = Omit<Found, 'version' | 'licenses'> & { version?: string }

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

/** A folder means its package.json. */
const fileOf = (path: string): string =>
  /\.(py|mpy|json)$/.test(path) ? path : posix.join(path, 'package.json')

/** Leads out of it where the package puts something else on a board: `../main.py`. */
const pathBelowLib = (destination: string): string =>
  posix.relative('lib', boardPathOf(destination))

const LICENSES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING']

const missing = (what: string, of: string): Failure =>
  new Failure('dependency-missing', `${of}: ${what}; look at its address and ref`)
