import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAptArchives, stanza } from './apt-sources'
import { makeFolder } from '../machine/folder'
import { lastLine, run } from '../machine/subprocess'

/** Packages of another release of this machine's distribution. */
export interface AptPackages {
  /** The release's code name. */
  suite: string
  components: string[]
  /** What they depend on comes along. */
  names: string[]
  /** Debian's name of the processor; the machine's own by default. */
  architecture?: string
}

/**
 * Unpacks packages aside, with what they depend on. The machine's apt gives archives and keys; its own
 * lists, caches and packages are not touched, and no root is needed.
 *
 * @param target an empty folder
 * @throws Error when there is no apt, no archive in reach or no such package
 */
export async function unpackFromApt(target: string, packages: AptPackages): Promise<void> {
  const work = join(target, 'apt')
  for (const folder of ['lists/partial', 'cache/archives/partial', 'packages']) {
    makeFolder(join(work, folder))
  }
  writeFileSync(join(work, 'only.sources'), sourcesFor(packages))
  const settings = aptSettings(work, packages.architecture)
  await apt(['apt-get', ...settings, 'update'], work)
  const names = await withDependencies(packages.names, settings, work)
  await apt(['apt-get', ...settings, 'download', ...names], join(work, 'packages'))
  for (const file of readdirSync(join(work, 'packages'))) {
    await apt(['dpkg', '-x', join(work, 'packages', file), target], work)
  }
  rmSync(work, { recursive: true })
  dynamicLoader(target)
}

/**
 * How a program that was unpacked is started: through the loader of the unpacked libc, since the
 * machine's own may be older than the package wants.
 *
 * @param program relative to `folder`, such as `usr/bin/micropython`
 */
export function unpackedCommand(folder: string, program: string): string[] {
  const loader = dynamicLoader(folder)
  const path = join(folder, program)
  return [loader, '--library-path', join(loader, '..'), '--argv0', path, path]
}

function sourcesFor({ suite, components: wanted }: AptPackages): string {
  const { VERSION_CODENAME } = osRelease()
  // The archive that has the machine's own release has the others of the distribution as well.
  const archive = readAptArchives().find(
    ({ suites, components }) =>
      suites.includes(VERSION_CODENAME ?? '') && components.includes('main')
  )
  if (archive === undefined) {
    throw new Error('apt: the sources name no archive of this distribution')
  }
  return stanza(archive, suite, wanted)
}

function aptSettings(work: string, architecture?: string): string[] {
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
    'Acquire::https::Timeout': '20',
    ...(architecture && { 'APT::Architecture': architecture, 'APT::Architectures': architecture })
  }
  return ['-q', ...Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`])]
}

async function withDependencies(
  names: string[],
  settings: string[],
  work: string
): Promise<string[]> {
  const relations = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances']
  const only = relations.map((relation) => `--no-${relation}`)
  const listing = await apt(
    ['apt-cache', ...settings, 'depends', '--recurse', ...only, ...names],
    work
  )
  const found = listing.split('\n').filter((line) => /^[a-z0-9]/.test(line))
  return [...new Set(found)].filter((name) => !name.includes(':'))
}

async function apt(command: string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await run(command, { cwd, timeoutMs: 300_000, downloads: true })
  if (code !== 0) throw new Error(`${command[0]}: ${lastLine(stderr) || lastLine(stdout)}`)
  return stdout
}

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
  throw new Error(`apt: no dynamic loader was unpacked into ${folder}`)
}

/** What the machine runs, by os-release(5); empty where there is no such file. */
export function osRelease(): Record<string, string> {
  if (!existsSync('/etc/os-release')) return {}
  const lines = readFileSync('/etc/os-release', 'utf8').split('\n')
  const fields = lines.map((line) => /^(\w+)="?([^"]*)"?$/.exec(line))
  return Object.fromEntries(fields.flatMap((field) => (field ? [[field[1]!, field[2]!]] : [])))
}
