import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { VERBS } from '../../../action/options/definition'
import { RunningCli } from '../../support/cli-run'
import { eventually, patienceMs } from '../../support/patience'
import { SerialBoard } from '../../support/serial-board'
import { boardTest } from '../../support/serial-tools'

// The package as npm packs it, installed in an empty folder without a network: all that the README promises is in it.

const PACKED = mkdtempSync(join(tmpdir(), 'mpy-blox-packed-'))
const desk = join(PACKED, 'desk')
const installed = join(desk, 'node_modules', 'mpy-blox')
const entry = join(installed, 'dist', 'cli', 'index.js')
let broker: RunningCli
let brokerUrl: string

beforeAll(async () => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', PACKED])
  const [tarball] = readdirSync(PACKED)
  mkdirSync(desk)
  execFileSync('npm', ['install', '--offline', '--silent', join(PACKED, tarball!)], { cwd: desk })
  broker = new RunningCli(entry, ['broker', '--port', '0'], desk)
  brokerUrl = (await broker.prints(/mqtt:\/\/[\d.:]+/))[0]
})
afterAll(() => broker?.interrupt())

/** Runs the program that npm put onto the path of scripts, and gives its document. */
function mpyBlox(...args: string[]): Promise<Record<string, unknown>> {
  const program = join(desk, 'node_modules', '.bin', 'mpy-blox')
  return new Promise((done, reject) => {
    const options = { cwd: desk, timeout: patienceMs(4) }
    execFile(program, [...args, '--json'], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${args.join(' ')}: ${stdout}${stderr}`, { cause: error }))
      else done(JSON.parse(stdout) as Record<string, unknown>)
    })
  })
}

test('knows every verb', () => {
  const help = execFileSync(process.execPath, [entry, '--help'], { encoding: 'utf8' })
  for (const verb of VERBS) expect(help).toMatch(new RegExp(`^  ${verb}\\b`, 'm'))
})

test('builds the board library that it brings', async () => {
  expect(await mpyBlox('build', '--package', 'mpy-blox')).toMatchObject({ name: 'mpy-blox' })
})

boardTest(
  'init, lock, build, keygen, verify, publish, fleet, and a virtual board that follows',
  async () => {
    await mpyBlox('init', '--name', 'lamp', '--broker', brokerUrl, '--channel', 'lab', '--yes')
    await mpyBlox('lock')
    const { bundleFile } = await mpyBlox('build')
    expect(await mpyBlox('verify', '--bundle', bundleFile as string)).toMatchObject({
      name: 'lamp'
    })
    await mpyBlox('keygen')
    const board = new RunningCli(entry, ['board', '--broker', brokerUrl, '--channel', 'lab'], desk)
    await eventually(
      async () => {
        const { boards } = await mpyBlox('fleet', '--broker', brokerUrl)
        return (boards as object[]).length > 0 || undefined
      },
      () => `the board is not on line: ${board.output}`
    )
    const channel = ['--channel', 'lab', '--broker', brokerUrl]
    const published = await mpyBlox('publish', ...channel, '--wait', '600')
    await board.interrupt()
    expect(published).toMatchObject({
      published: { arrival: { boards: [{ outcome: 'confirmed', version: '0.1.0' }] } }
    })
  }
)

boardTest('flash, boards, unprovision and purge reach a board on a serial port', async () => {
  const board = await SerialBoard.start()
  const port = ['--port', board.path]
  expect(await mpyBlox('flash', ...port)).toMatchObject({
    after: { 'mpy-blox': expect.any(String) }
  })
  expect(await mpyBlox('boards', ...port)).toMatchObject({ boards: [{ port: board.path }] })
  await mpyBlox('unprovision', ...port)
  expect(await mpyBlox('purge', ...port)).toMatchObject({ ok: true })
  await board.stop()
})

test('holds every file that its pages link to', () => {
  const pages = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md')
  )
  const links = pages.flatMap((page) =>
    [...readFileSync(join(installed, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
      ([, link]) => posix.join(dirname(page), link!)
    )
  )
  expect(links.length).toBeGreaterThan(20)
  const lacking = links.filter((link) => {
    try {
      return readdirSync(dirname(join(installed, link))).every(
        (name) => name !== posix.basename(link)
      )
    } catch {
      return true
    }
  })
  expect(lacking).toEqual([])
})

test('npm runs it by a tag of the repository, before it is in a registry', () => {
  const repository = join(PACKED, 'repository')
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
  for (const file of files.filter((name) => !/^($|test\/|dist\/)/.test(name))) {
    cpSync(file, join(repository, file))
  }
  cpSync('dist', join(repository, 'dist'), { recursive: true })
  const user = ['-c', 'user.name=test', '-c', 'user.email=test@localhost']
  const git = (...args: string[]): void =>
    void execFileSync('git', [...user, ...args], { cwd: repository })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'One')
  git('tag', 'v1.0.0')
  const elsewhere = join(PACKED, 'elsewhere')
  mkdirSync(elsewhere)
  // Offline: nothing may be needed from a registry, as where npm first prepares what has a script called build.
  const args = ['--yes', '--offline', '--cache', join(PACKED, 'cache')]
  const from = `--package=git+file://${repository}#v1.0.0`
  const version = execFileSync('npx', [...args, from, 'mpy-blox', '--version'], {
    cwd: elsewhere,
    encoding: 'utf8',
    timeout: patienceMs(4)
  })
  expect(version.trim()).toBe(
    (JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as { version: string }).version
  )
})
