import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, posix, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { cached } from '../../machine/cache-folder'
import { makeFolder } from '../../machine/folder'
import { lastLine, run } from '../../machine/subprocess'
import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import { readFound } from '../found-files'
import { sha256Of } from '../sha256'
import { withoutBackend } from './description-missing'
import type { ProjectFiles } from './project-files'

/** PyPA's front end for build backends (PEP 517); pinned, since what it does is cached. */
const BUILD = 'build==1.3.0'

const INSTALL_MS = 300_000
const BUILD_MS = 600_000

/** How a project says that its version is git's, by the names of the tools that do it. */
const VERSION_OF_GIT = /scm|vcs|dunamai|versioningit|versioneer|dynamic.versioning|\bpbr\b/

export interface BuiltWheel {
  fileName: string
  bytes: Buffer
  /** sha256 of content → path below the project, to tell where a module of the wheel comes from. */
  origins: Map<string, string[]>
}

/**
 * Has a project built by its own backend, in a copy, so that nothing is left behind in it. The wheel is kept
 * by the content that it was built of.
 *
 * @param file the project's description, for messages
 * @param excluded files that the build does without where they cannot be read
 * @param version what a version that comes from git is to be; the tag's
 * @throws Failure `backend-failed` with the backend's own last words, `file-unreadable`
 */
export async function buildWithBackend(
  file: string,
  files: ProjectFiles,
  excluded: Set<string>,
  version: string | undefined,
  cacheDir: string,
  reporter: Reporter
): Promise<BuiltWheel> {
  const sources = await readSources(files, excluded)
  const git = await gitState(files.dir, sources)
  const env = git === undefined || version === undefined ? {} : pretended(version)
  const key = keyOf(sources, JSON.stringify([BUILD, git, env]))
  const folder = await cached(join(cacheDir, 'backend-wheels'), key, async (target) => {
    reporter.info(`Building ${files.shown('')} with its own build backend`)
    const command = await buildCommand(cacheDir, reporter)
    await buildCopy(file, files, sources, command, target, env)
  })
  const [fileName] = (await readdir(folder)).filter((name) => name.endsWith('.whl'))
  if (fileName === undefined) throw await failed(file, files, 'it made no wheel')
  return { fileName, bytes: await readFile(join(folder, fileName)), origins: originsOf(sources) }
}

/** Path below the project → content. */
type Sources = Map<string, Buffer>

async function readSources(files: ProjectFiles, excluded: Set<string>): Promise<Sources> {
  const sources: Sources = new Map()
  for (const path of await files.find(['**'], ['dist/**', '**/*.egg-info/**', '.tox/**'])) {
    if (!(await files.isInside(path))) {
      files.leave(path, 'it leads outside the project')
      continue
    }
    const file = join(files.dir, path)
    const bytes = await readFound(file, files.shown(path), 'file-unreadable').catch((cause) => {
      if (!excluded.has(path)) throw cause
    })
    if (bytes === undefined) files.leave(path, 'excluded')
    else sources.set(path, bytes)
  }
  return sources
}

function keyOf(sources: Sources, besides: string): string {
  const hash = createHash('sha256').update(besides)
  for (const [path, bytes] of sources) hash.update(`\n${path}\0${sha256Of(bytes)}`)
  return hash.digest('hex')
}

function originsOf(sources: Sources): Map<string, string[]> {
  const origins = new Map<string, string[]>()
  for (const [path, bytes] of sources) {
    const hash = sha256Of(bytes)
    origins.set(hash, [...(origins.get(hash) ?? []), path])
  }
  return origins
}

/** @returns undefined for a project whose version does not come from git */
async function gitState(dir: string, sources: Sources): Promise<string | undefined> {
  const texts = ['pyproject.toml', 'setup.cfg', 'setup.py'].map((name) => sources.get(name))
  if (!texts.some((text) => text && VERSION_OF_GIT.test(text.toString('latin1')))) return undefined
  const command = ['git', '-C', dir, 'describe', '--always', '--long', '--tags', '--dirty']
  return (await run(command, { timeoutMs: 20_000 })).stdout
}

/** How to tell setuptools-scm, hatch-vcs, pdm, pbr and the plug-ins of poetry and uv the version. */
const pretended = (version: string): Record<string, string> => ({
  SETUPTOOLS_SCM_PRETEND_VERSION: version,
  PDM_BUILD_SCM_VERSION: version,
  PBR_VERSION: version,
  POETRY_DYNAMIC_VERSIONING_BYPASS: version,
  UV_DYNAMIC_VERSIONING_BYPASS: version
})

const PYTHON = process.platform === 'win32' ? 'python' : 'python3'

/** `build`, in a folder of its own, so that no backend sees it. */
async function buildCommand(cacheDir: string, reporter: Reporter): Promise<string[]> {
  const folder = await cached(cacheDir, `python-${BUILD}`, async (target) => {
    reporter.info(`Installing ${BUILD} with pip into ${cacheDir}`)
    const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1']
    const install = [PYTHON, '-m', 'pip', 'install', ...options, '--target', target, BUILD]
    const { code, stderr } = await run(install, { timeoutMs: INSTALL_MS, downloads: true })
    if (code === 0) return
    throw new Failure(
      'python-tool',
      `${BUILD} cannot be installed with ${PYTHON} -m pip: ${lastLine(stderr)}; install Python 3 with pip, or look at the network`
    )
  })
  const start = `import sys,runpy;sys.path.insert(0,${JSON.stringify(folder)});sys.argv[0]='build';runpy.run_module('build',run_name='__main__')`
  return [PYTHON, '-c', start]
}

async function buildCopy(
  file: string,
  files: ProjectFiles,
  sources: Sources,
  command: string[],
  target: string,
  env: Record<string, string>
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'mpy-blox-backend-'))
  try {
    const copy = await copyProject(files.dir, sources, scratch)
    const { code, stdout, stderr } = await run([...command, '--wheel', '--outdir', target, copy], {
      timeoutMs: BUILD_MS,
      downloads: true,
      env: { ...env, GIT_OPTIONAL_LOCKS: '0' }
    })
    if (code !== 0) {
      const reason = reasonIn(`${stdout}\n${stderr}`).replaceAll(copy, 'the project')
      throw await failed(file, files, reason)
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The copy lies in its repository as the project does: backends look for git and for `.gitignore` above. */
async function copyProject(dir: string, sources: Sources, scratch: string): Promise<string> {
  const git = (...args: string[]) => run(['git', '-C', dir, ...args], { timeoutMs: 20_000 })
  const [below, gitDir] = await Promise.all([
    git('rev-parse', '--show-prefix'),
    git('rev-parse', '--absolute-git-dir')
  ])
  const isRepository = gitDir.code === 0
  const prefix = isRepository ? below.stdout.trim() : ''
  const copy = join(scratch, prefix)
  for (const [path, bytes] of withSetup(sources)) {
    makeFolder(dirname(join(copy, path)))
    await writeFile(join(copy, path), bytes)
  }
  if (!isRepository) return copy
  await writeFile(join(scratch, '.git'), `gitdir: ${gitDir.stdout.trim()}\n`)
  const root = join(dir, relative(prefix, ''))
  for (let folder = prefix.replace(/\/$/, ''); folder !== '';) {
    folder = posix.dirname(folder) === '.' ? '' : posix.dirname(folder)
    const ignore = join(folder, '.gitignore')
    await copyFile(join(root, ignore), join(scratch, ignore)).catch(() => undefined)
  }
  return copy
}

/** `build` wants more than the setup.cfg that is enough for setuptools. */
const withSetup = (sources: Sources): Sources =>
  ['pyproject.toml', 'setup.py'].some((name) => sources.has(name))
    ? sources
    : new Map([...sources, ['setup.py', Buffer.from('from setuptools import setup\nsetup()\n')]])

/** Of a traceback the last line; `build` ends its own story with `ERROR …`. */
function reasonIn(output: string): string {
  const lines = stripVTControlCharacters(output).trim().split('\n')
  const said = lines.filter((line) => /^\w*(Error|Exception|ERROR)\b/.test(line.trim()))
  const reason = said.find((line) => !line.includes('Backend subprocess exited'))
  return (reason ?? said.at(-1) ?? lines.at(-1) ?? '').trim()
}

/** What backends say when git has no tag for them. */
const NO_VERSION = /unable to detect version|could not determine.{0,100}version|versioning/i

async function failed(file: string, files: ProjectFiles, reason: string): Promise<Failure> {
  const remedy = NO_VERSION.test(reason)
    ? 'give version or tag, or fetch the tags (fetch-depth: 0)'
    : `python3 -m build --wheel tells more; ${await withoutBackend(file, files)}`
  return new Failure(
    'backend-failed',
    `${file}: its build backend cannot build it: ${reason}; ${remedy}`
  )
}
