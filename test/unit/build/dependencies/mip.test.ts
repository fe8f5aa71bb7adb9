import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { glob } from 'tinyglobby'
import { buildLibrary, temporaryFolder } from '../../../support/build-library'
import { Dependents, pathsIn } from '../../../support/dependents'
import type { PackageServer } from '../../../support/package-server'
import { writeProject } from '../../../support/project'
import { RecordingReporter } from '../../../support/recording-reporter'

let all: Dependents
let server: PackageServer
let cache: string

beforeEach(async () => {
  all = await Dependents.start()
  ;({ server, cache } = all)
})

afterEach(() => all.stop())

describe('a package of a mip index', () => {
  test('comes as a package of its own, in the version that was newest when the lock was written', async () => {
    server.index2('aioble', '0.5.2', {
      'aioble/__init__.py': 'A = 1\n',
      'aioble/core.py': 'B = 1\n'
    })
    const dir = await all.project('aioble = "latest"')
    await all.lock(dir)
    server.index2('aioble', '0.6.0', { 'aioble/__init__.py': 'A = 2\n' })
    const found = await all.release(dir)
    expect(pathsIn(found)).toEqual({
      app: ['app.py'],
      aioble: ['aioble/__init__.py', 'aioble/core.py']
    })
    expect(found.packages[1]!.version).toBe('0.5.2')
  })

  test('may have a dot in its name, with or without quotes', async () => {
    server.index2('umqtt.simple', '1.4.0', { 'umqtt/simple.py': '' })
    const dir = await all.project('umqtt.simple = "1.4.0"')
    await all.lock(dir)
    expect(pathsIn(await all.release(dir))).toHaveProperty(['umqtt-simple'], ['umqtt/simple.py'])
  })

  test('is left to the firmware that has it frozen, unless it is asked for by all means', async () => {
    server.index2('requests', '0.10.0', { 'requests/__init__.py': '' })
    const dir = await all.project('requests = "latest"')
    await all.lock(dir)
    const frozen = await all.release(dir, { platform: 'esp32_s3' })
    expect(pathsIn(frozen)).toEqual({ app: ['app.py'] })
    expect(frozen.leftOut).toContainEqual({
      path: 'requests/requests/__init__.py',
      reason: 'stock firmware for esp32_s3 has it; even-if-frozen = true ships it all the same'
    })
    const asked = await all.project('requests = { version = "latest", even-if-frozen = true }')
    await all.lock(asked)
    expect(pathsIn(await all.release(asked, { platform: 'esp32_s3' }))).toHaveProperty('requests')
  })

  test('is shipped whole where it has more than the firmware', async () => {
    server.index2('umqtt.simple', '1.4.0', { 'umqtt/simple.py': '' })
    server.index2('umqtt.extra', '1.0', { 'umqtt/extra.py': '' })
    const dir = await all.project('"umqtt.simple" = "latest"\n"umqtt.extra" = "latest"')
    await all.lock(dir)
    const reporter = new RecordingReporter()
    const found = pathsIn(await all.release(dir, { platform: 'esp32' }, reporter))
    expect(Object.keys(found)).toEqual(['app', 'umqtt-extra', 'umqtt-simple'])
    expect(reporter.lines.join('\n')).toContain(
      'lib/umqtt/ hides umqtt.robust of the firmware for esp32'
    )
  })
})

describe('a package of a repository', () => {
  test('comes with what it depends on, and where that depends on it as well', async () => {
    server.repository('o/driver', 'v1.2', {
      'package.json': {
        version: '1.2.0',
        urls: [
          ['driver/__init__.py', 'src/driver.py'],
          ['driver/other.py', 'github:o/driver/src/other.py'],
          ['theirs.py', 'github:else/where/theirs.py']
        ],
        deps: [
          ['github:o/base/lib', 'main'],
          ['senml', 'latest']
        ]
      },
      'src/driver.py': 'D = 1\n',
      'src/other.py': 'O = 1\n'
    })
    server.repository('else/where', 'HEAD', { 'theirs.py': 'T = 1\n' })
    server.repository('o/base', 'main', {
      'lib/package.json': { urls: [['base.py', 'base.py']] },
      'lib/base.py': 'B = 1\n'
    })
    server.index2('senml', '0.1.1', { 'senml/__init__.py': '' })
    const dir = await all.project('driver = "github:o/driver@v1.2"')
    await all.lock(dir)
    expect(pathsIn(await all.release(dir))).toEqual({
      app: ['app.py'],
      driver: ['driver/__init__.py', 'driver/other.py', 'theirs.py'],
      lib: ['base.py'],
      senml: ['senml/__init__.py']
    })
  })

  test('is pinned to the commit that its branch was at', async () => {
    const commit = 'c'.repeat(40)
    server.files.set('/commits/o/one/HEAD', JSON.stringify({ sha: commit }))
    server.repository('o/one', commit, { 'one.py': 'O = 1\n' })
    const text = await all.lock(await all.project('one = "github:o/one/one.py"'))
    expect(text).toContain(`/raw/o/one/${commit}/one.py`)
  })

  test('may lie in a folder, at a tag', async () => {
    server.repository('o/r', 'v1', {
      'sub/package.json': { urls: [['inner.py', 'inner.py']] },
      'sub/inner.py': 'I = 1\n'
    })
    const dir = await all.project('inner = "github:o/r/sub@v1"')
    expect(await all.lock(dir)).toContain('/raw/o/r/v1/sub/inner.py')
    const { packages } = await all.release(dir)
    expect(packages[1]).toMatchObject({ name: 'inner', version: '1' })
  })

  test('may be a package.json anywhere', async () => {
    server.files.set('/x/package.json', '{"urls": [["x.py", "files/x.py"]]}')
    server.files.set('/x/files/x.py', 'X = 1\n')
    const dir = await all.project(`x = "${server.address}/x/package.json"`)
    await all.lock(dir)
    expect(pathsIn(await all.release(dir))).toHaveProperty('x', ['x.py'])
  })

  test.each([400, 403, 405])(
    'has no licence where the answer is %i, and none is looked for twice',
    async (refusal) => {
      server.repository('o/r', 'v1', { 'package.json': { urls: [['r.py', 'r.py']] }, 'r.py': '' })
      server.files.set('/raw/o/r/v1/LICENSE', refusal)
      expect(await all.lock(await all.project('r = "github:o/r@v1"'))).not.toContain('LICENSE')
      expect(server.asked.filter((path) => path.endsWith('/LICENSE'))).toHaveLength(1)
    }
  )
})

describe('a lock', () => {
  beforeEach(() => {
    server.index2('one', '1.0', { 'one.py': 'O = 1\n', 'shared.py': 'S = 1\n' })
    server.index2('two', '2.0', { 'two.py': 'T = 1\n', 'shared.py': 'S = 1\n' })
  })

  test('is the same text for the same dependencies, and names each file with its hash', async () => {
    const first = await all.lock(await all.project('one = "1.0"\ntwo = "2.0"'))
    const second = await all.lock(await all.project('two = "2.0"\none = "1.0"'))
    expect(second).toBe(first)
    expect(first).toMatch(
      /name = "one"\nversion = "1\.0"\nsource = ".+\/one\/1\.0\.json"\nfiles = \[\n {2}\{ path = "one\.py", sha256 = "[0-9a-f]{64}"/
    )
  })

  test('needs no network where the cache serves', async () => {
    const dir = await all.project('one = "1.0"\ntwo = "latest"')
    await all.lock(dir)
    await server.stop()
    expect(pathsIn(await all.release(dir))).toEqual({
      app: ['app.py'],
      one: ['one.py', 'shared.py'],
      two: ['two.py']
    })
  })

  test('gives the same bytes in two folders, one of them with an empty cache', async () => {
    const dependencies = 'one = "1.0"\ntwo = "latest"'
    const [here, there] = [await all.project(dependencies), await all.project(dependencies)]
    await writeProject({ 'mpy-blox.lock': await all.lock(here) }, there)
    const first = await buildLibrary(here, { toolCacheDir: cache })
    const second = await buildLibrary(there, { toolCacheDir: await temporaryFolder() })
    expect(first.wheels.map(({ path }) => path)).toHaveLength(3)
    expect(second.bundleSha256).toBe(first.bundleSha256)
  })

  test('fetches what the cache lacks from where it was', async () => {
    const dir = await all.project('one = "latest"')
    await all.lock(dir)
    await rm(cache, { recursive: true })
    server.index2('one', '1.1', { 'one.py': 'O = 2\n' })
    expect((await all.release(dir)).packages[1]!.files[0]!.bytes.toString()).toBe('O = 1\n')
  })

  test('fetches again what is damaged in the cache', async () => {
    const dir = await all.project('one = "1.0"')
    await all.lock(dir)
    for (const path of await glob(['dependencies/*/*'], { cwd: cache })) {
      await writeFile(join(cache, path), 'damaged')
    }
    expect((await all.release(dir)).packages[1]!.files[0]!.bytes.toString()).toBe('O = 1\n')
  })

  test('is asked for where it is missing, and refused where it does not fit', async () => {
    const dir = await all.project('one = "1.0"')
    await expect(all.release(dir)).rejects.toThrow('there is no mpy-blox.lock for mip-index')
    await all.lock(dir)
    const toml = await readFile(join(dir, 'pyproject.toml'), 'utf8')
    await writeProject({ 'pyproject.toml': toml.replace('one = "1.0"', 'two = "2.0"') }, dir)
    await expect(all.release(dir)).rejects.toThrow(
      'mpy-blox.lock does not fit the project: two 2.0 is not in it, one 1.0 is not wanted any more; write it again with mpy-blox lock'
    )
  })

  test('refuses a file that is another by now, and one that is gone', async () => {
    server.files.set('/x/x.py', 'X = 1\n')
    const dir = await all.project(`x = "${server.address}/x/x.py"`)
    await all.lock(dir)
    await rm(cache, { recursive: true })
    server.files.set('/x/x.py', 'X = 2\n')
    await expect(all.release(dir)).rejects.toThrow('is not what mpy-blox.lock says')
    server.files.delete('/x/x.py')
    await expect(all.release(dir)).rejects.toThrow('x.py of x 0 is not at')
  })
})

describe('one clear line says', () => {
  test('that the index cannot answer, after asking again', async () => {
    server.status = 503
    await expect(all.lock(await all.project('one = "1.0"'))).rejects.toThrow('it answers 503')
    expect(server.asked).toHaveLength(3)
  })

  test('that a licence cannot be had, which would be left out otherwise', async () => {
    server.repository('o/r', 'v1', { 'r.py': '' })
    server.files.set('/raw/o/r/v1/LICENSE', 503)
    await expect(all.lock(await all.project('r = "github:o/r/r.py@v1"'))).rejects.toThrow(
      'LICENSE: it answers 503'
    )
  })

  test('that a package or its file is not there', async () => {
    await expect(all.lock(await all.project('one = "9"'))).rejects.toThrow('has no package one 9')
    server.index2('one', '1.0', { 'one.py': '' })
    for (const path of server.files.keys()) if (path.includes('/file/')) server.files.delete(path)
    await expect(all.lock(await all.project('one = "1.0"'))).rejects.toThrow(
      'one.py of one is not at'
    )
  })

  test('that a package needs the project itself', async () => {
    server.repository('o/a', 'HEAD', { 'package.json': { deps: [['app', 'latest']], urls: [] } })
    await expect(all.lock(await all.project('a = "github:o/a"'))).rejects.toThrow(
      'a needs app in turn'
    )
  })

  test.each([
    ['../../main.py', 'leaves the root of the board with ..'],
    ['größe.py', 'contains "ö", which is not printable ASCII']
  ])(
    'which package brings %s, that no board takes, before the lock is there',
    async (path, why) => {
      server.index2('one', '1.0', { [path]: '' })
      const dir = await all.project('one = "1.0"')
      await expect(all.lock(dir)).rejects.toMatchObject({
        code: 'dependency-invalid',
        message: expect.stringContaining(`one brings ${path}, which ${why}`)
      })
      expect(await readdir(dir)).not.toContain('mpy-blox.lock')
    }
  )

  test('that an address would publish a password, without repeating it', async () => {
    const attempt = all.lock(await all.project('x = "https://me:hunter2@example.org/x.py"'))
    await expect(attempt).rejects.toThrow('holds a user name or password')
    await expect(attempt).rejects.not.toThrow('hunter2')
  })
})

describe('a project beside', () => {
  const beside = (toml: string) => ({
    'pyproject.toml': `[project]\nname = "lib"\nversion = "0.3"\n${toml}`,
    'lib.py': 'L = 1\n'
  })

  test('comes as it is, without a lock', async () => {
    const lib = await writeProject(beside(''))
    const found = await all.release(await all.project(`lib = { path = "${lib}" }`))
    expect(pathsIn(found)).toEqual({ app: ['app.py'], lib: ['lib.py'] })
    expect(found.packages[1]!.version).toBe('0.3')
  })

  test('brings what it depends on itself', async () => {
    server.index2('one', '1.0', { 'one.py': '' })
    const lib = await writeProject(beside('[tool.mpy-blox.dependencies]\none = "1.0"\n'))
    const dir = await all.project(`lib = { path = "${lib}" }`)
    await all.lock(dir)
    expect(pathsIn(await all.release(dir))).toEqual({
      app: ['app.py'],
      lib: ['lib.py'],
      one: ['one.py']
    })
  })

  test('is taken where a package wants one of its name', async () => {
    server.repository('o/a', 'HEAD', {
      'package.json': { deps: [['lib', 'latest']], urls: [['a.py', 'a.py']] },
      'a.py': ''
    })
    const lib = await writeProject(beside(''))
    const dir = await all.project(`lib = { path = "${lib}" }\na = "github:o/a"`)
    await all.lock(dir)
    expect(pathsIn(await all.release(dir))).toEqual({
      app: ['app.py'],
      lib: ['lib.py'],
      a: ['a.py']
    })
  })

  test('that needs the project in turn is refused', async () => {
    const lib = await temporaryFolder()
    const dir = await all.project(`lib = { path = "${lib}" }`)
    await writeProject(beside(`[tool.mpy-blox.dependencies]\napp = { path = "${dir}" }\n`), lib)
    await expect(all.release(dir)).rejects.toThrow('app needs lib in turn')
  })
})
