import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** One archive that the machine's apt is configured with. */
export interface AptArchive {
  uris: string
  suites: string[]
  components: string[]
  /** A key file, or the keys themselves; absent: the keys that apt trusts anyway. */
  signedBy?: string
}

/** The archives in `sources.list` and `sources.list.d`, of both formats. */
export function readAptArchives(folder = '/etc/apt'): AptArchive[] {
  const files = [join(folder, 'sources.list')]
  const parts = join(folder, 'sources.list.d')
  if (existsSync(parts)) files.push(...readdirSync(parts).map((name) => join(parts, name)))
  return files.filter(existsSync).flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.sources')) return parseStanzas(text)
    return file.endsWith('.list') ? parseLines(text) : []
  })
}

/** sources.list(5), one-line style: `deb [option=value …] URI suite component…`. */
export function parseLines(text: string): AptArchive[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+([^#]+)/.exec(line)
    if (match === null) return []
    const [, options = '', uris, suite, components] = match as unknown as string[]
    const signedBy = /\bsigned-by=(\S+)/.exec(options)?.[1]
    return [archive(uris!, [suite!], words(components!), signedBy)]
  })
}

/** sources.list(5), deb822 style: stanzas of `Field: value`. */
export function parseStanzas(text: string): AptArchive[] {
  const stanzas = text.replace(/^#.*\n?/gm, '').split(/\n\s*\n/)
  return stanzas.flatMap((stanza) => {
    const field = (name: string): string =>
      new RegExp(`^${name}:(.*(?:\\n[ \\t].*)*)`, 'im').exec(stanza)?.[1]?.trim() ?? ''
    if (!words(field('Types')).includes('deb') || /^no$/i.test(field('Enabled'))) return []
    const signedBy = field('Signed-By') || undefined
    return [archive(field('URIs'), words(field('Suites')), words(field('Components')), signedBy)]
  })
}

/** A `.sources` file for one suite of an archive. */
export function stanza(from: AptArchive, suite: string, components: string[]): string {
  const lines = ['Types: deb', `URIs: ${from.uris}`, `Suites: ${suite}`]
  lines.push(`Components: ${components.join(' ')}`)
  if (from.signedBy !== undefined) lines.push(`Signed-By: ${from.signedBy}`)
  return lines.join('\n') + '\n'
}

function archive(
  uris: string,
  suites: string[],
  components: string[],
  signedBy: string | undefined
): AptArchive {
  return { uris, suites, components, ...(signedBy === undefined ? {} : { signedBy }) }
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
