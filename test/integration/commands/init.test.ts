import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startAedes, type TestBroker } from '../../support/aedes'
import { type CliRun, runCli } from '../../support/cli-run'
import { Person } from '../../support/person'
import { retained } from '../../support/retained'
import { SerialBoard } from '../../support/serial-board'
import { boardTest } from '../../support/serial-tools'

// `mpy-blox init`, and what becomes of a project that it wrote.

const CLI = resolve('dist/cli/index.js')
const run = promisify(execFile)
let folder: string
let broker: TestBroker

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'init-'))
  broker = await startAedes()
})
afterEach(() => broker.end())

const mpyBlox = (...args: string[]): Promise<CliRun> => runCli(CLI, args, { cwd: folder })
const url = (): string => `mqtt://127.0.0.1:${broker.port}`
const text = (file: string): Promise<string> => readFile(join(folder, file), 'utf8')

interface Init {
  name: string
  written: string[]
  left: { path: string; reason: string }[]
}

async function init(...args: string[]): Promise<Init> {
  const { exitCode, stdout, stderr } = await mpyBlox('init', ...args, '--yes', '--json')
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return JSON.parse(stdout) as Init
}

test('writes a project that builds, for whole boards', async () => {
  const { written } = await init('--name', 'lamp')
  expect(written).toEqual([
    'pyproject.toml',
    'user_main.py',
    'settings.json',
    'provision.json',
    '.github/workflows/release.yml',
    '.gitignore'
  ])
  const built = await mpyBlox('build', '--json')
  expect(JSON.parse(built.stdout)).toMatchObject({
    ok: true,
    name: 'lamp',
    version: '0.1.0',
    wheels: [{ path: expect.stringMatching(/^mpy_blox-/) }],
    srcFiles: [{ path: 'main.py' }, { path: 'user_main.py' }]
  })
})

boardTest(
  'its project is flashed, started, and published to the broker that it names',
  async () => {
    await init('--name', 'lamp', '--broker', url(), '--channel', 'lab')
    const board = await SerialBoard.start()
    const flashed = await mpyBlox('flash', '--port', board.path, '--json')
    await board.stop()
    const { after, application } = JSON.parse(flashed.stdout) as Record<string, object[]>
    expect(after).toMatchObject({ 'mpy-blox': expect.any(String) })
    expect(application).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ part: 'broker', state: 'ok' }),
        expect.objectContaining({ part: 'channel', text: 'follows channel lab' })
      ])
    )
    const published = await mpyBlox('publish', '--channel', 'lab', '--broker', url())
    expect(published).toMatchObject({ exitCode: 0 })
    expect((await retained(url())).get('mpypi/channels/lab')).toContain('"name":"lamp"')
  }
)

test('its workflow is the example, for the channel that was named', async () => {
  await init('--channel', 'garden')
  const example = await readFile('examples/workflows/channel.yml', 'utf8')
  const [, body] = /^(?:#.*\n)+([^]*)$/.exec(example)!
  expect(await text('.github/workflows/release.yml')).toBe(
    body!.replace('channel: stable', 'channel: "garden"')
  )
})

test('of a project in a folder of a repository it is at the top, where GitHub looks, and names the folder', async () => {
  await run('git', ['init', '--quiet'], { cwd: folder })
  const top = folder
  folder = join(top, 'boards', 'lamp')
  await mkdir(folder, { recursive: true })
  const { written } = await init('--channel', 'lab')
  expect(written).toContain('../../.github/workflows/release.yml')
  const workflow = await readFile(join(top, '.github/workflows/release.yml'), 'utf8')
  expect(workflow).toContain('          package: "boards/lamp"\n          channel: "lab"\n')
})

test('beside a release.yml for something else it has a name of its own', async () => {
  await mkdir(join(folder, '.github', 'workflows'), { recursive: true })
  await writeFile(join(folder, '.github/workflows/release.yml'), 'name: To PyPI\n')
  expect((await init()).written).toContain('.github/workflows/release-to-boards.yml')
  expect(await text('.github/workflows/release.yml')).toBe('name: To PyPI\n')
  expect((await init()).written).toEqual([])
})

test('keeps out of git what git must not have', async () => {
  await run('git', ['init', '--quiet'], { cwd: folder })
  await init('--signed')
  const { stdout } = await run('git', ['status', '--porcelain', '--untracked-files=all'], {
    cwd: folder
  })
  expect(stdout.match(/\S+$/gm)).toEqual([
    '.github/workflows/release.yml',
    '.gitignore',
    'pyproject.toml',
    'settings.json',
    'signing-key.pub.pem',
    'spare-key.pub.pem',
    'user_main.py'
  ])
})

test('makes two key pairs when asked, and boards take releases of both', async () => {
  await init('--signed', '--broker', url())
  expect(((await stat(join(folder, 'signing-key.pem'))).mode & 0o777).toString(8)).toBe('600')
  expect(
    (JSON.parse(await text('settings.json')) as Record<string, []>)['update.keys']
  ).toHaveLength(2)
  for (const key of ['signing-key', 'spare-key']) {
    const signed = ['--channel', key, '--broker', url()]
    await mpyBlox('publish', ...signed, '--signing-key', `${key}.pem`)
    const verified = await mpyBlox('verify', ...signed, '--key', 'settings.json')
    expect(verified).toMatchObject({ exitCode: 0 })
  }
})

test('a second run writes nothing, and calls the project by the name that it has', async () => {
  await init('--signed', '--name', 'lamp')
  const before = await files()
  const again = await init('--signed', '--name', 'other')
  expect(again).toMatchObject({ name: 'lamp', written: [] })
  expect(again.left).toContainEqual({
    path: 'pyproject.toml',
    reason: 'it describes lamp already'
  })
  expect(await files()).toEqual(before)
})

test.each([
  ['pyproject.toml', '[tool.poetry]\nname = "lamp"\nversion = "1.0"\n'],
  ['mpy-blox.toml', 'name = "lamp"\nversion = "1.0"\n']
])('what it adds has the name that %s gives', async (file, description) => {
  await writeFile(join(folder, file), description)
  expect(await init('--name', 'other')).toMatchObject({ name: 'lamp' })
  expect(JSON.parse(await text('settings.json'))).toMatchObject({ hostname: 'lamp' })
})

test('in a project that is there already it adds what is missing, and touches nothing else', async () => {
  await mkdir(join(folder, 'blink'))
  await writeFile(join(folder, 'blink', '__init__.py'), '')
  await writeFile(join(folder, 'pyproject.toml'), '[project]\nname = "blink"\nversion = "2.0"\n')
  await writeFile(join(folder, '.gitignore'), '__pycache__/\n/dist-lib/')
  const { written, left } = await init()
  expect(written).toEqual([
    'settings.json',
    'provision.json',
    '.github/workflows/release.yml',
    '.gitignore'
  ])
  expect(left.map(({ path }) => path)).toEqual(['pyproject.toml', 'user_main.py'])
  expect(await text('pyproject.toml')).toBe('[project]\nname = "blink"\nversion = "2.0"\n')
  expect(await text('.gitignore')).toBe(
    '__pycache__/\n/dist-lib/\nprovision.json\nsigning-key.pem\nspare-key.pem\n'
  )
})

test('beside a main.py, which starts the board, it writes a project that builds and says what updates take', async () => {
  await writeFile(join(folder, 'main.py'), 'print("lit")\n')
  const { written, left } = await init('--name', 'lamp')
  expect(written).toContain('pyproject.toml')
  expect(left).toEqual([
    { path: 'user_main.py', reason: expect.stringContaining('call that user_main.py') }
  ])
  expect(JSON.parse((await mpyBlox('build', '--json')).stdout)).toMatchObject({
    name: 'lamp',
    srcFiles: [{ path: 'main.py' }]
  })
})

test('a pyproject.toml with settings of tools alone stays so, and the project is described beside it', async () => {
  const tools = '[tool.ruff]\r\nline-length = 99\r\n'
  await writeFile(join(folder, 'pyproject.toml'), tools)
  const { written } = await init('--name', 'lamp')
  expect(written.slice(0, 2)).toEqual(['mpy-blox.toml', 'user_main.py'])
  expect(await text('pyproject.toml')).toBe(tools)
  const built = await mpyBlox('build', '--json')
  expect(JSON.parse(built.stdout)).toMatchObject({ name: 'lamp', version: '0.1.0' })
  expect((await init('--name', 'other')).name).toBe('lamp')
})

test("the name is the folder's, in letters that names have", async () => {
  folder = join(folder, 'Küche 2')
  await mkdir(folder)
  expect(await init()).toMatchObject({ name: 'Kuche-2' })
})

test('a long name makes a host name that ends in a letter, and one beyond bounds is told them', async () => {
  await init('--name', `${'a'.repeat(31)}-b`)
  expect(JSON.parse(await text('settings.json'))).toMatchObject({ hostname: 'a'.repeat(31) })
  const { exitCode, stdout, stderr } = await mpyBlox('init', '--name', 'a'.repeat(64), '--yes')
  expect(exitCode).toBe(2)
  expect(stdout + stderr).toContain('is not a project name: letters and digits, 63 at most')
})

test('reads a description as a build does: past its byte order mark, and not in UTF-16', async () => {
  await writeFile(join(folder, 'mpy-blox.toml'), '\ufeffname = "lamp"\nframework = true\n')
  expect((await init()).written).toContain('user_main.py')
  await writeFile(join(folder, 'mpy-blox.toml'), '\ufeffname = "lamp"\n', 'utf16le')
  expect((await mpyBlox('init', '--yes')).stdout).toBe(
    'error: mpy-blox.toml is UTF-16; save it as UTF-8\n'
  )
})

test('says which lines of settings.json the new keys need, where it is there already', async () => {
  await writeFile(join(folder, 'settings.json'), '{}\n')
  const { stdout } = await mpyBlox('init', '--signed', '--yes')
  expect(stdout).toMatch(/^Add to settings.json: "update.keys":\[\{"id":"[0-9a-f]{8}",/m)
  expect(await text('settings.json')).toBe('{}\n')
})

test.each(['settings.json', 'pyproject.toml', '.gitignore'])(
  'a folder that is called %s is in the way',
  async (path) => {
    await mkdir(join(folder, path))
    const { exitCode, stdout } = await mpyBlox('init', '--yes')
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: `error: cannot write ${path} (EISDIR): nothing was kept; free the way and run it again\n`
    })
    expect(await readdir(folder)).toEqual([path])
  }
)

test('a folder that cannot be written to keeps nothing of it', async () => {
  await writeFile(join(folder, '.github'), 'not a folder')
  const { exitCode, stdout } = await mpyBlox('init', '--signed', '--yes')
  expect({ exitCode, stdout }).toEqual({
    exitCode: 1,
    stdout:
      'error: cannot write .github/workflows/release.yml (ENOTDIR): nothing was kept; free the way and run it again\n'
  })
  expect(await readdir(folder)).toEqual(['.github'])
})

test('nor does one that fails at the end, when all the others are written', async () => {
  await mkdir(join(folder, '.gitignore'))
  await mkdir(join(folder, '.github'))
  expect((await mpyBlox('init', '--signed', '--yes')).exitCode).toBe(1)
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['.github', '.gitignore'])
})

test('asks a person for what is not given, again where an answer will not do', async () => {
  const script = `cd '${folder}' && '${process.execPath}' '${CLI}' init --channel lab`
  const person = new Person(['sh', '-c', script])
  await person.sees('What the project is called [init-')
  person.types('a lamp\r')
  await person.sees('That is not a project name')
  await person.sees('What the project is called')
  person.types('lamp\r')
  await person.sees('Broker that the boards connect to')
  person.types('\r')
  await person.sees('Sign the releases? [y/N]')
  person.types('n\r')
  await person.sees('lamp is ready')
  expect(await person.waits()).toBe(0)
  expect(JSON.parse(await text('settings.json'))).toMatchObject({
    hostname: 'lamp',
    'mqtt.server': 'homeassistant.local',
    'update.channel': 'lab'
  })
})

test('a person who ends it has an empty folder', async () => {
  const script = `cd '${folder}' && NO_COLOR=1 '${process.execPath}' '${CLI}' init`
  const person = new Person(['sh', '-c', script])
  await person.sees('What the project is called')
  person.types('\x03')
  expect(await person.waits()).toBe(1)
  expect(person.screen.trim().split('\r\n').slice(1)).toEqual([
    'error: ended without an answer: nothing was written'
  ])
  expect(await readdir(folder)).toEqual([])
})

async function files(): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const))
  )
}
