import { Failure, placeText, type SourceLocation } from '../report/failure'

export interface VersionSources {
  /** What the user asked for; wins over everything. */
  version?: string
  /** `v1.4.0` or `refs/tags/v1.4.0`. */
  tag?: string
  /** What describes the project, for messages. */
  file: string
  /** What that declares. */
  declared?: { version: string; at: SourceLocation } | undefined
  /** Make a development version of it. */
  dev: boolean
  /** The clock, for `dev`. */
  now: Date
}

/**
 * The version of a release, normalised after PEP 440: from `version`, else the tag, else what describes
 * the project. A tag and a description that name different versions are an error, since one of
 * them was forgotten; an explicit `version` settles it.
 */
export function resolveVersion(sources: VersionSources): string {
  const { version, dev, now } = sources
  const release = version === undefined ? versionFromSources(sources) : normaliseVersion(version)
  return dev ? devVersion(release, now) : release
}

function versionFromSources({ tag, declared, file }: VersionSources): string {
  const ofProject = declared && normaliseVersion(declared.version, declared.at)
  if (tag === undefined) {
    if (ofProject !== undefined) return ofProject
    throw new Failure(
      'version-missing',
      `no version: put \`version\` into ${file}, build from a tag such as v1.4.0, or give \`version\``
    )
  }
  const ofTag = versionOfTag(tag)
  if (ofProject !== undefined && !isSameVersion(ofProject, ofTag)) {
    throw new Failure(
      'version-mismatch',
      `the tag says version ${ofTag}, ${placeText(declared!.at)} says ${ofProject}; change one of them, or give \`version\``,
      { at: declared!.at }
    )
  }
  return ofTag
}

/** What a run was asked for, normalised: `version`, else the tag; undefined where only the project tells it. */
export function askedVersion({
  version,
  tag
}: Pick<VersionSources, 'version' | 'tag'>): string | undefined {
  if (version !== undefined) return normaliseVersion(version)
  return tag === undefined ? undefined : versionOfTag(tag)
}

/** Whether a normalised version comes before the release that it is named after (PEP 440). */
export function isPreRelease(version: string): boolean {
  return /\d(?:a|b|rc)\d|\.dev\d/.test(version.split('+')[0]!)
}

/** What tags begin with that tell projects apart. */
const PROJECT = /^.+(?:\/(?=v)|-(?=v\d)|@(?=v?\d))/

/**
 * The version that a tag stands for, normalised: `v1.4.0`, `refs/tags/v1.4.0`, or `lib/v1.4.0`, `lib-v1.4.0`,
 * `lib@1.4.0` where several projects share a repository.
 */
export function versionOfTag(tag: string): string {
  const name = tag.replace(/^refs\/tags\//, '')
  const version = parseVersion(name.replace(PROJECT, ''))
  if (version === undefined) {
    throw new Failure(
      'version-invalid',
      `the tag ${JSON.stringify(name)} is not a version; tag releases like v1.4.0, or give \`version\``
    )
  }
  return version
}

/** @returns the normal form of a PEP 440 version: `V1.0-RC1` becomes `1.0rc1` */
export function normaliseVersion(text: string, at?: SourceLocation): string {
  const version = parseVersion(text)
  if (version === undefined) {
    const where = at === undefined ? '' : `${placeText(at)}: `
    throw new Failure(
      'version-invalid',
      `${where}${JSON.stringify(text)} is not a version after PEP 440 (like 1.4.0, 1.4.0rc1 or 1.4.0.post1)`,
      at === undefined ? {} : { at }
    )
  }
  return version
}

/**
 * A development version, valid after PEP 440 and before the release that it leads to. N is the time
 * in UTC to the millisecond, so that it grows with every run, on whatever machine.
 */
function devVersion(release: string, now: Date): string {
  const [publicPart = '', local] = release.split('+')
  const number = now.toISOString().replace(/\D/g, '')
  const version = `${publicPart.replace(/\.dev\d+$/, '')}.dev${number}`
  return local === undefined ? version : `${version}+${local}`
}

// PEP 440, appendix B, in pieces. Separators and spellings are free on the way in.
const SEPARATOR = '[-_.]?'
const EPOCH = '(?:(?<epoch>\\d+)!)?'
const RELEASE = '(?<release>\\d+(?:\\.\\d+)*)'
const PRE = `(?:${SEPARATOR}(?<pre>alpha|beta|preview|pre|rc|a|b|c)${SEPARATOR}(?<preNumber>\\d*))?`
const POST = `(?:-(?<postDash>\\d+)|${SEPARATOR}(?<post>post|rev|r)${SEPARATOR}(?<postNumber>\\d*))?`
const DEV = `(?:${SEPARATOR}(?<dev>dev)${SEPARATOR}(?<devNumber>\\d*))?`
const LOCAL = '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?'
const VERSION = new RegExp(`^\\s*v?${EPOCH}${RELEASE}${PRE}${POST}${DEV}${LOCAL}\\s*$`, 'i')

const PRE_SPELLINGS: Record<string, string> = {
  alpha: 'a',
  beta: 'b',
  c: 'rc',
  pre: 'rc',
  preview: 'rc'
}

function parseVersion(text: string): string | undefined {
  const parts = VERSION.exec(text)?.groups
  if (parts === undefined) return undefined
  const pre = parts.pre?.toLowerCase()
  const isPost = parts.postDash !== undefined || parts.post !== undefined
  return [
    parts.epoch === undefined || /^0+$/.test(parts.epoch) ? '' : `${plain(parts.epoch)}!`,
    parts.release!.split('.').map(plain).join('.'),
    pre === undefined ? '' : `${PRE_SPELLINGS[pre] ?? pre}${plain(parts.preNumber)}`,
    isPost ? `.post${plain(parts.postDash ?? parts.postNumber)}` : '',
    parts.dev === undefined ? '' : `.dev${plain(parts.devNumber)}`,
    parts.local === undefined ? '' : `+${localPart(parts.local)}`
  ].join('')
}

/** A number without leading zeros; an absent one counts as 0. BigInt, since dates are long. */
const plain = (digits: string | undefined): string => String(BigInt(digits || '0'))

const localPart = (local: string): string =>
  local
    .toLowerCase()
    .split(/[-_.]/)
    .map((segment) => (/^\d+$/.test(segment) ? plain(segment) : segment))
    .join('.')

/** Whether two normalised versions are one: 1.4 equals 1.4.0 (PEP 440, "Version matching"). */
export function isSameVersion(a: string, b: string): boolean {
  return withoutZeros(a) === withoutZeros(b)
}

function withoutZeros(version: string): string {
  const [numbers = ''] = /^[\d.!]*\d/.exec(version) ?? []
  const parts = numbers.split('.')
  while (parts.length > 1 && parts.at(-1) === '0') parts.pop()
  return parts.join('.') + version.slice(numbers.length)
}
