import { afterEach, beforeEach, expect, test } from '@jest/globals'
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

/** Puts a wheel of one module into an index as pip reads it (PEP 503). */
function wheel(name: string, version: string, requires: string[] = []): void {
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
  const bytes = zipSync(
    Object.fromEntries(Object.entries(members).map(([path, text]) => [path, Buffer.from(text)]))
  )
  const file = `${name}-${version}-py3-none-any.whl`
  server.files.set(`/files/${file}`, Buffer.from(bytes))
  server.files.set(`/simple/${name}/`, `<a href="/files/${file}">${file}</a>`)
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
  wheel('alpha', '2.6.2', ['beta>=1', 'gamma; sys_platform == "linux"'])
  wheel('beta', '1.5')
  const dir = await project('', 'dependencies.alpha = { pypi = "2.6.2" }')
  const { packages } = await locked(dir)
  expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'app 1.0',
    'alpha 2.6.2',
    'beta 1.5'
  ])
  expect(packages[1]!.files.map(({ path }) => path)).toEqual(['alpha.py'])
})

test('dependencies of the Python project stay out, in one line, unless the project ships them', async () => {
  wheel('alpha', '1.0')
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
  expect(reporter.lines.join('\n')).toContain('not shipped (alpha>=1.2, beta==2.0, gamma)')
})

test('a package that has no pure wheel is refused, with a hint', async () => {
  const dir = await project('', 'dependencies.delta = { pypi = "1.0" }')
  await expect(locked(dir)).rejects.toThrow(
    /^pip finds no pure Python wheel for delta==1\.0: .*; libraries of micropython-lib are named without pypi$/
  )
})
