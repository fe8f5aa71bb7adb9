import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAptArchives, stanza } from './apt-sources'
import { cached } from './cache-folder'
import type { Candidate } from './candidate'
import { lastLine, run } from './subprocess'

/** What a distribution offers: which releases have a package that is new enough, and where. */
const OFFERS: Record<string, { suites: string[]; components: string[] }> = {
  debian: { suites: ['trixie', 'sid'], components: ['main'] },
  ubuntu: { suites: ['noble'], components: ['main', 'universe'] }
}

/** Releases whose package runs on this machine, the stable one first; none without apt. */
export function aptSuites(): string[] {
  return OFFERS[osRelease()['ID'] ?? '']?.suites ?? []
}

/**
 * Unpacks the distribution's package of another release aside, with the libraries it needs, in the
 * cache folder. The machine's apt gives archives and keys; its own lists, caches and packages are
 * not touched, and no root is needed.
 *
 * @param onInstall called before anything is fetched
 * @throws Error when there is no apt, no archive in reach or no such package
 */
export async function installFromApt(
  cacheDir: string,
  suite: string | undefined,
  onInstall: (suite: string) => void = () => {}
): Promise<Candidate> {
  if (suite === undefined) throw new Error('apt: not a Debian or Ubuntu')
  const name = `micropython-apt-${suite}-${process.arch}`
  const folder = await cached(cacheDir, name, async (target) => {
    onInstall(suite)
    await unpack(target, suite)
  })
  const loader = dynamicLoader(folder)
  const library = join(loader, '..')
  return {
    command: [loader, '--library-path', library, join(folder, 'usr/bin/micropython')],
    source: `${suite}'s package in ${folder}`
  }
}

async function unpack(target: string, suite: string): Promise<void> {
  const work = join(target, 'apt')
  for (const folder of ['lists/partial', 'cache/archives/partial', 'packages']) {
    mkdirSync(join(work, folder), { recursive: true })
  }
  writeFileSync(join(work, 'only.sources'), sourcesFor(suite))
  const settings = aptSettings(work)
  await apt(['apt-get', ...settings, 'update'], work)
  const names = await withDependencies(settings, work)
  await apt(['apt-get', ...settings, 'download', ...names], join(work, 'packages'))
  for (const file of readdirSync(join(work, 'packages'))) {
    await apt(['dpkg', '-x', join(work, 'packages', file), target], work)
  }
  rmSync(work, { recursive: true })
  dynamicLoader(target)
}

function sourcesFor(suite: string): string {
  const { ID, VERSION_CODENAME } = osRelease()
  const offer = OFFERS[ID ?? '']
  // The archive that has the machine's own release has the others of the distribution as well.
  const archive = readAptArchives().find(
    ({ suites, components }) =>
      suites.includes(VERSION_CODENAME ?? '') && components.includes('main')
  )
  if (offer === undefined || archive === undefined) {
    throw new Error('apt: the sources name no archive of this distribution')
  }
  return stanza(archive, suite, offer.components)
}

function aptSettings(work: string): string[] {
  const settings = {
    'Dir::Etc::sourcelist': join(work, 'only.sources'),
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': join(work, 'lists'),
    'Dir::State::status': '/dev/null',
    'Dir::Cache': join(work, 'cache'),
    // The user that apt would fetch as has no access to this cache, and would warn about it.
    'APT::Sandbox::User': process.getuid?.() === 0 ? 'root' : '',
    'Acquire::Languages': 'none',
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled': 'false',
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': '20',
    'Acquire::https::Timeout': '20'
  }
  return ['-q', ...Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`])]
}

async function withDependencies(settings: string[], work: string): Promise<string[]> {
  const relations = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances']
  const only = relations.map((relation) => `--no-${relation}`)
  const listing = await apt(
    ['apt-cache', ...settings, 'depends', '--recurse', ...only, 'micropython'],
    work
  )
  const names = listing.split('\n').filter((line) => /^[a-z0-9]/.test(line))
  return [...new Set(names)].filter((name) => !name.includes(':'))
}

async function apt(command: string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await run(command, { cwd, timeoutMs: 300_000 })
  if (code !== 0) throw new Error(`${command[0]}: ${lastLine(stderr) || lastLine(stdout)}`)
  return stdout
}

/** ld.so of the unpacked libc: the machine's own may be older than the package wants. */
function dynamicLoader(folder: string): string {
  for (const base of ['usr/lib', 'lib']) {
    if (!existsSync(join(folder, base))) continue
    for (const triplet of readdirSync(join(folder, base))) {
      const library = join(folder, base, triplet)
      const loader = /^ld-linux.*\.so\.\d+$/
      if (!triplet.includes('-linux-')) continue
      const found = readdirSync(library).find((name) => loader.test(name))
      if (found !== undefined) return join(library, found)
    }
  }
  throw new Error(`apt: the package in ${folder} has no dynamic loader`)
}

function osRelease(): Record<string, string> {
  if (!existsSync('/etc/os-release')) return {}
  const lines = readFileSync('/etc/os-release', 'utf8').split('\n')
  const fields = lines.map((line) => /^(\w+)="?([^"]*)"?$/.exec(line))
  return Object.fromEntries(fields.flatMap((field) => (field ? [[field[1]!, field[2]!]] : [])))
}
