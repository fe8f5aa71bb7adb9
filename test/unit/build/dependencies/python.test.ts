import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { rm } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { lockProject } from '../../../../action/build/dependencies/lock-project'
import { readRelease } from '../../../../action/build/read-release'
import { buildOptions, temporaryFolder } from '../../../support/build-library'
import { PackageServer } from '../../../support/package-server'
import { writeProject } from '../../../support/project'
import { RecordingReporter } from '../../../support/recording-reporter'

let server: PackageServer
let cache: string
const index = process.env['PIP_INDEX_URL']

beforeEach(async () => {
  server = await PackageServer.start()
  cache = await temporaryFolder()
  process.env['PIP_INDEX_URL'] = `${server.address}/simple`
})

afterEach(async () => {
  if (index === undefined) delete process.env['PIP_INDEX_URL']
  else process.env['PIP_INDEX_URL'] = index
  await server.stop()
})

/** Versions of a package of one module, in an index as pip reads it (PEP 503), with what each requires. */
function wheels(name: string, versions: Record<string, string[]>): void {
  const files = Object.entries(versions).map(([version, requires]) => {
    const file = `${name}-${version}-py3-none-any.whl`
    server.files.set(`/files/${file}`, wheelOf(name, version, requires))
    return `<a href="/files/${file}">${file}</a>`
  })
  server.files.set(`/simple/${name}/`, files.join('\n'))
}

function wheelOf(name: string, version: string, requires: string[]): Buffer {
  const info = `${name}-${version}.dist-info`
  const metadata = [
    'Metadata-Version: 2.1',
    `Name: ${name}`,
    `Version: ${version}`,
    'Summary: A part',
    ...requires.map((line) => `Requires-Dist: ${line}`)
  ]
  const members = {
    [`${name}.py`]: `V = "${version}"\n`,
    [`${info}/METADATA`]: `${metadata.join('\n')}\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/RECORD`]: ''
  }
  const bytes = Object.entries(members).map(([path, text]) => [path, Buffer.from(text)] as const)
  return Buffer.from(zipSync(Object.fromEntries(bytes)))
}

async function project(project: string, settings: string): Promise<string> {
  const toml = `[project]\nname = "app"\nversion = "1.0"\n${project}\n[tool.mpy-blox]\n${settings}\n`
  return writeProject({ 'pyproject.toml': toml, 'app.py': '' })
}

async function locked(dir: string, reporter = new RecordingReporter()) {
  const options = await buildOptions(dir, { toolCacheDir: cache })
  await lockProject(options, reporter)
  return readRelease(options, reporter)
}

test('a package of PyPI comes by pip, with what a board needs of its requirements', async () => {
  wheels('alpha', { '2.6.2': ['beta>=1', 'gamma; sys_platform == "linux"'] })
  wheels('beta', { '1.5': [] })
  const dir = await project('', 'dependencies.alpha = { pypi = "2.6.2" }')
  const reporter = new RecordingReporter()
  const { packages } = await locked(dir, reporter)
  expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'app 1.0',
    'alpha 2.6.2',
    'beta 1.5'
  ])
  expect(packages[1]!.files.map(({ path }) => path)).toEqual(['alpha.py'])
  expect(reporter.lines).toContain('alpha 2.6.2: gamma; sys_platform == "linux" is not for boards')
})

test('a wheel that is another by now than when the lock was written is refused', async () => {
  wheels('alpha', { '1.0': [] })
  const dir = await project('', 'dependencies.alpha = { pypi = "1.0" }')
  await locked(dir)
  await rm(cache, { recursive: true })
  wheels('alpha', { '1.0': ['beta'] })
  const options = await buildOptions(dir, { toolCacheDir: cache })
  await expect(readRelease(options, new RecordingReporter())).rejects.toThrow(
    'is not what mpy-blox.lock says'
  )
})

describe('of versions is taken', () => {
  const MANY = { '1.9': [], '2.0': [], '2.4.1': [], '2.5': [], '3.0': [], '3.1rc1': [] }

  test.each([
    ['>=2,<3', '2.5'],
    ['~=2.4.0', '2.4.1'],
    ['==2.*', '2.5'],
    ['>=2,!=3.0', '2.5'],
    ['latest', '3.0'],
    ['>=3.1rc1', '3.1rc1']
  ])('of %s the newest, which is %s', async (specifier, version) => {
    wheels('alpha', MANY)
    const { packages } = await locked(
      await project('', `dependencies.alpha = { pypi = "${specifier}" }`)
    )
    expect(packages[1]!.version).toBe(version)
  })

  test('the newest that suits all who want it, with what that one requires', async () => {
    wheels('alpha', { '1.0': ['beta<3'] })
    wheels('gamma', { '1.0': ['beta>=2'] })
    wheels('beta', { '1.9': [], '2.4': ['delta'], '3.0': ['epsilon'] })
    wheels('delta', { '0.1': [] })
    wheels('epsilon', { '0.1': [] })
    const { packages } = await locked(
      await project('dependencies = ["gamma", "alpha"]', 'python-dependencies = true')
    )
    expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'app 1.0',
      'alpha 1.0',
      'beta 2.4',
      'delta 0.1',
      'gamma 1.0'
    ])
  })

  test('none where they contradict each other, and all who want it are named', async () => {
    wheels('alpha', { '1.0': ['beta<2'] })
    wheels('beta', { '1.9': [], '2.4': [] })
    const dir = await project('dependencies = ["alpha", "beta>=2"]', 'python-dependencies = true')
    await expect(locked(dir)).rejects.toMatchObject({
      code: 'dependency-conflict',
      message: expect.stringMatching(
        /^app wants beta pypi>=2, alpha wants beta pypi<2: pip finds no .* \(from versions: 1\.9, 2\.4\)/
      )
    })
  })
})

test('what an extra adds comes where somebody wants it', async () => {
  wheels('alpha', { '1.0': ['beta', 'gamma; extra == "tz"', 'delta; extra == "docs"'] })
  wheels('beta', { '1.0': ['alpha[tz]'] })
  wheels('gamma', { '1.0': [] })
  const dir = await project('', 'dependencies.alpha = { pypi = "[tz]>=1" }')
  await expect(locked(dir)).rejects.toThrow('alpha needs beta needs alpha')
  wheels('beta', { '1.0': [] })
  const { packages } = await locked(dir)
  expect(packages.map(({ name }) => name)).toEqual(['app', 'alpha', 'beta', 'gamma'])
})

test('a package that the project takes from elsewhere is not taken from PyPI as well', async () => {
  wheels('alpha', { '1.0': ['one>=1'] })
  server.index2('one', '0.3', { 'one.py': '' })
  const from = `mip-index = "${server.index}"\ndependencies.one = "latest"\n`
  const { packages } = await locked(
    await project('', `${from}dependencies.alpha = { pypi = "1.0" }`)
  )
  expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'app 1.0',
    'alpha 1.0',
    'one 0.3'
  ])
})

test('what mip finds is fetched once, however often versions of PyPI are looked for', async () => {
  wheels('alpha', { '1.0': ['beta<2'] })
  wheels('beta', { '1.9': [], '2.4': [] })
  server.index2('one', '0.3', { 'one.py': '' })
  const settings = `mip-index = "${server.index}"\npython-dependencies = true\ndependencies.one = "latest"`
  await locked(await project('dependencies = ["beta", "alpha"]', settings))
  expect(server.asked).toContain('/files/beta-1.9-py3-none-any.whl')
  const ofMip = server.asked.filter((path) => path.startsWith('/pi/'))
  expect(ofMip).toEqual([...new Set(ofMip)])
})

test("a namesake of one of MicroPython's libraries is warned of", async () => {
  wheels('aioble', { '1.0': [] })
  const reporter = new RecordingReporter()
  await locked(await project('', 'dependencies.aioble = { pypi = "1.0" }'), reporter)
  expect(reporter.lines.join('\n')).toContain("PyPI's aioble is not MicroPython's")
})

test('an index that is down is told from a package that is not there', async () => {
  const dir = await project('', 'dependencies.alpha = { pypi = "1.0" }')
  await server.stop()
  await expect(locked(dir)).rejects.toMatchObject({
    code: 'dependency-unreachable',
    message: expect.stringMatching(/^pip cannot reach its index for alpha: .*; look at the network/)
  })
})

test('dependencies of the Python project stay out, in one line, unless the project ships them', async () => {
  wheels('alpha', { '1.0': [] })
  const reporter = new RecordingReporter()
  const silent = await locked(await project('dependencies = ["alpha"]', ''), reporter)
  expect(silent.packages.map(({ name }) => name)).toEqual(['app'])
  expect(reporter.lines).toContain(
    'pyproject.toml: dependencies of the Python project are not shipped (alpha); python-dependencies = true ships them'
  )
  const ships = await project('dependencies = ["alpha"]', 'python-dependencies = true')
  expect((await locked(ships)).packages.map(({ name }) => name)).toEqual(['app', 'alpha'])
})

test("dependencies in poetry's own table are told as well", async () => {
  const reporter = new RecordingReporter()
  const table =
    '[tool.poetry.dependencies]\npython = "^3.8"\nalpha = "^1.2"\nbeta = { version = "2.0", optional = true }\ngamma = "*"\n'
  await locked(await project('', `\n${table}`), reporter)
  expect(reporter.lines.join('\n')).toContain('not shipped (alpha>=1.2,<2, gamma)')
})

test.each([
  ['delta', 'libraries of micropython-lib are named without pypi'],
  ['micropython-umqtt.simple', 'MicroPython\'s own index may have it: "umqtt.simple" = "latest"']
])('%s that has no pure wheel is refused, with a hint', async (name, hint) => {
  const dir = await project('', `dependencies."${name}" = { pypi = "1.0" }`)
  await expect(locked(dir)).rejects.toThrow(
    new RegExp(`^pip finds no pure Python wheel for ${name}==1\\.0: .*; ${hint}$`)
  )
})
