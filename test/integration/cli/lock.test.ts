import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { temporaryFolder } from '../../support/build-library'
import { runForDocument } from '../../support/cli-document'
import { PackageServer } from '../../support/package-server'
import { writeProject } from '../../support/project'

let server: PackageServer
const cacheHome = process.env['XDG_CACHE_HOME']

beforeEach(async () => {
  process.env['XDG_CACHE_HOME'] = await temporaryFolder()
  server = await PackageServer.start()
  server.index2('one', '1.0', { 'one/__init__.py': 'O = 1\n' }, { license: 'MIT' })
  server.index2('two', '2.0', { 'two.py': 'T = 1\n' })
})

afterEach(async () => {
  if (cacheHome === undefined) delete process.env['XDG_CACHE_HOME']
  else process.env['XDG_CACHE_HOME'] = cacheHome
  await server.stop()
})

/** An application with the framework and these lines in its table of dependencies. */
function application(dependencies: string, folder?: string): Promise<string> {
  const toml = `name = "porch"\nversion = "1.0"\nframework = true\nmip-index = "${server.index}"\n[dependencies]\n${dependencies}\n`
  return writeProject({ 'mpy-blox.toml': toml, 'user_main.py': 'import one\n' }, folder)
}

interface Built {
  wheels: { path: string }[]
  srcFiles: { path: string }[]
  bundleSha256: string
}

const lock = (dir: string) =>
  runForDocument<{ packages: { name: string }[] }>(['lock', '--package', dir])

const build = (dir: string) =>
  runForDocument<Built>(['build', '--package', dir, '--out', join(dir, 'dist-lib')])

const TWO = 'one = "1.0"\ntwo = "latest"'

describe('mpy-blox lock and build', () => {
  test('give an application with the framework and what it depends on', async () => {
    const dir = await application(TWO)
    expect((await lock(dir)).packages?.map(({ name }) => name)).toEqual(['one', 'two'])
    const { ok, wheels, srcFiles } = await build(dir)
    expect(ok).toBe(true)
    expect(wheels!.map(({ path }) => path.split('-')[0])).toEqual(['one', 'two', 'mpy_blox'])
    expect(srcFiles!.map(({ path }) => path)).toEqual(['main.py', 'user_main.py'])
  })

  test('give the same bytes in two folders, the second time without a network', async () => {
    const here = await application(TWO)
    await lock(here)
    const there = await application(TWO)
    await writeProject({ 'mpy-blox.lock': await readFile(join(here, 'mpy-blox.lock')) }, there)
    const first = await build(here)
    await server.stop()
    const second = await build(there)
    expect(first.ok && second.ok).toBe(true)
    expect(second.bundleSha256).toBe(first.bundleSha256)
  })
})

/** The one line of a failure, which names what is wrong and what to do; and nothing was written. */
async function failure(verb: typeof lock | typeof build, dir: string): Promise<string> {
  const before = await readdir(dir)
  const { ok, error } = await verb(dir)
  expect(ok).toBe(false)
  expect(error!.code).not.toBe('internal')
  expect(error!.message).not.toContain('\n')
  expect(error!.message).toContain('; ')
  expect(await readdir(dir)).toEqual(before)
  return error!.message
}

const filesOfIndex = () => [...server.files.keys()].filter((path) => path.includes('/file/'))

/** A package.json with one module, and what it asks for. */
function packageAt(name: string, deps: [string, string][]): void {
  server.files.set(
    `/${name}/package.json`,
    JSON.stringify({ urls: [[`${name}.py`, `${name}.py`]], deps })
  )
  server.files.set(`/${name}/${name}.py`, '')
}

const addressOf = (name: string): string => `${server.address}/${name}/package.json`

describe('mpy-blox lock says in one line', () => {
  test('that the index is down', async () => {
    const dir = await application(TWO)
    await server.stop()
    expect(await failure(lock, dir)).toMatch(
      /^cannot fetch .+\/1\.0\.json: .*ECONNREFUSED.*; look at the network, or try again later/
    )
  })

  test('that a package is not there', async () => {
    expect(await failure(lock, await application('one = "9"'))).toContain('has no package one 9; ')
  })

  test('that a file has another hash than the index says', async () => {
    for (const path of filesOfIndex()) server.files.set(path, 'another')
    expect(await failure(lock, await application(TWO))).toMatch(
      /(one|two)\/__init__\.py of (one|two) is not what the index says: /
    )
  })

  test('that packages need each other in a circle', async () => {
    packageAt('a', [[addressOf('b'), '']])
    packageAt('b', [[addressOf('a'), '']])
    expect(await failure(lock, await application(`a = "${addressOf('a')}"`))).toBe(
      'a needs b needs a; leave one of them out'
    )
  })

  test('that a package is wanted in two versions', async () => {
    packageAt('a', [['one', '0.9']])
    const dir = await application(`one = "1.0"\na = "${addressOf('a')}"`)
    expect(await failure(lock, dir)).toBe(
      "a wants one 0.9, porch wants one 1.0; name one of them in the project's dependencies"
    )
  })

  test('that two packages bring different files of one name', async () => {
    server.index2('two', '2.0', { 'one/__init__.py': 'other\n' })
    expect(await failure(lock, await application(TWO))).toContain(
      'one and two bring one/__init__.py with different content; '
    )
  })
})

describe('mpy-blox build says in one line', () => {
  let dir: string
  beforeEach(async () => {
    dir = await application(TWO)
    await lock(dir)
  })

  const forget = () => rm(process.env['XDG_CACHE_HOME']!, { recursive: true })

  test('that there is no lock', async () => {
    await rm(join(dir, 'mpy-blox.lock'))
    expect(await failure(build, dir)).toMatch(/there is no .*mpy-blox\.lock for .*; write it with/)
  })

  test('that the lock does not fit the project', async () => {
    await application('one = "1.1"', dir)
    expect(await failure(build, dir)).toMatch(
      /mpy-blox\.lock does not fit the project: one 1\.1 is not in it, .*; write it again with/
    )
  })

  test('that a file has changed since', async () => {
    await forget()
    for (const path of filesOfIndex()) server.files.set(path, 'another')
    expect(await failure(build, dir)).toMatch(/of (one|two) .* is not what mpy-blox\.lock says/)
  })

  test('that a file is gone', async () => {
    await forget()
    for (const path of filesOfIndex()) server.files.delete(path)
    expect(await failure(build, dir)).toMatch(/of (one|two) .* any more; look for another with/)
  })

  test('that the index is down, where the cache has not all of it', async () => {
    await forget()
    await server.stop()
    expect(await failure(build, dir)).toMatch(/^cannot fetch .*; look at the network, or try again/)
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, -20), 'not valid TOML'],
    ['empty', () => '', 'format is not 1'],
    [
      'of another version',
      (text: string) => text.replace('format = 1', 'format = 2'),
      'format is not 1'
    ],
    [
      'with a hash that is none',
      (text: string) => text.replace(/sha256 = "./, 'sha256 = "z'),
      'is not a SHA-256'
    ],
    [
      'with a key that it has not',
      (text: string) => text.replace('version', 'versoin'),
      'versoin means nothing'
    ],
    [
      'with a number for a name',
      (text: string) => text.replace('name = "one"', 'name = 1'),
      'name must be a string'
    ],
    [
      'with a path that leaves the board',
      (text: string) => text.replace('two.py', '/../../two.py'),
      'two.py'
    ],
    [
      'without a file’s address',
      (text: string) => text.replace(/, url = "[^"]*"/, ''),
      'url is missing'
    ],
    [
      'with the marks of a merge',
      (text: string) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`,
      'of two branches'
    ],
    ['in Latin-1', () => Buffer.from('# é\nformat = 1\n', 'latin1'), 'is not UTF-8']
  ])('that the lock is damaged: %s', async (_how, damaged, words) => {
    const text = await readFile(join(dir, 'mpy-blox.lock'), 'utf8')
    await writeProject({ 'mpy-blox.lock': damaged(text) }, dir)
    const message = await failure(build, dir)
    expect(message).toContain('mpy-blox.lock')
    expect(message).toContain(words)
    expect(message).toContain('; write it again with mpy-blox lock')
  })
})
