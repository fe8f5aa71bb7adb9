import { execFile, execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mqtt from 'mqtt'
import { VERBS } from '../../../action/options/definition'
import { COMMANDS } from '../../../action/rollout/command'
import { RunningCli } from '../../support/cli-run'
import { eventually, patienceMs } from '../../support/patience'
import { Person } from '../../support/person'
import { SerialBoard } from '../../support/serial-board'
import { boardTest } from '../../support/serial-tools'
import { trackedFiles } from '../../support/tracked'

// The package as npm packs it, installed in an empty folder without a network: all that the README promises is in it.

const PACKED = mkdtempSync(join(tmpdir(), 'mpy-blox-packed-'))
const desk = join(PACKED, 'desk')
const installed = join(desk, 'node_modules', 'mpy-blox')
const entry = join(installed, 'dist', 'cli', 'index.js')
const DEVICE = 'esp32-840d8ed29760'
const OFF = 'esp32-0000000000a1'
/** What has been run, `rollout` by its commands. */
const ran = new Set<string>()
const ROLLOUTS = ['status', ...COMMANDS].map((command) => `rollout ${command}`)
let broker: RunningCli
let brokerUrl: string

beforeAll(async () => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', PACKED])
  const [tarball] = readdirSync(PACKED)
  mkdirSync(desk)
  execFileSync('npm', ['install', '--offline', '--silent', join(PACKED, tarball!)], { cwd: desk })
  broker = running('broker', '--port', '0')
  brokerUrl = (await broker.prints(/mqtt:\/\/[\d.:]+/))[0]
})
afterAll(() => broker?.interrupt())

const note = ([verb, command]: string[]): unknown =>
  ran.add(verb === 'rollout' ? `${verb} ${command}` : verb!)

function running(...args: string[]): RunningCli {
  note(args)
  return new RunningCli(entry, args, desk)
}

/** Runs the program that npm put onto the path of scripts, and gives its document. */
function mpyBlox(...args: string[]): Promise<Record<string, unknown>> {
  note(args)
  const program = join(desk, 'node_modules', '.bin', 'mpy-blox')
  return new Promise((done, reject) => {
    const options = { cwd: desk, timeout: patienceMs(4) }
    execFile(program, [...args, '--json'], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${args.join(' ')}: ${stdout}${stderr}`, { cause: error }))
      else done(JSON.parse(stdout) as Record<string, unknown>)
    })
  })
}

test('builds the board library that it brings', async () => {
  expect(await mpyBlox('build', '--package', 'mpy-blox')).toMatchObject({ name: 'mpy-blox' })
})

boardTest('a project goes from init to a virtual board, which does what it is asked', async () => {
  const at = ['--broker', brokerUrl]
  const lab = [...at, '--channel', 'lab']
  await mpyBlox('init', '--name', 'lamp', ...lab, '--yes')
  // It does not have to prove itself for half a minute.
  appendFileSync(join(desk, 'user_main.py'), 'import mpy_blox.ota\n\nmpy_blox.ota.confirm()\n')
  await mpyBlox('lock')
  const { bundleFile } = await mpyBlox('build')
  const bundle = bundleFile as string
  expect(await mpyBlox('verify', '--bundle', bundle)).toMatchObject({ name: 'lamp' })
  await mpyBlox('keygen')
  const board = running('board', ...lab, '--device-id', DEVICE)
  await eventually(
    async () => {
      const { boards } = await mpyBlox('fleet', ...at)
      return (boards as object[]).length > 0 || undefined
    },
    () => `the board is not on line: ${board.output}`
  )
  expect(await mpyBlox('publish', ...lab, '--wait', '600')).toMatchObject({
    published: { arrival: { boards: [{ outcome: 'confirmed', version: '0.1.0' }] } }
  })
  const record = join('dist-lib', 'lamp-0.1.0-lab.publication.json')
  await mpyBlox('republish', ...at, '--package', bundle, '--record', record)
  await mpyBlox('prune', 'lamp', ...at, '--yes')
  await mpyBlox('logs', DEVICE, ...at, '--for', '1')
  await mpyBlox('reboot', DEVICE, ...at)
  await isRolledOut(lab)
  await mpyBlox('move', DEVICE, ...lab)
  await board.interrupt()
  await mpyBlox('retire', DEVICE, ...at, '--yes')
})

/** The canary is a board that is off, so that the rollout waits for it until it is told otherwise. */
async function isRolledOut(at: string[]): Promise<void> {
  const stateAfter = async (command: string): Promise<string> => {
    const { rollout } = await mpyBlox('rollout', command, ...at)
    return (rollout as { state: string }).state
  }
  const drives = async (cli: RunningCli): Promise<void> =>
    void (await eventually(
      async () => (await stateAfter('status')) === 'running' || undefined,
      () => `no rollout runs: ${cli.output}`
    ))
  const client = await mqtt.connectAsync(brokerUrl)
  const info = { device_id: OFF, channel: 'lab', auto_update: true, mpy: 6 }
  await client.publishAsync(`mpypi/nodes/${OFF}/info`, JSON.stringify(info), { retain: true })
  await client.endAsync()
  const next = ['--version', '0.2.0', '--canary', OFF]
  const publishing = running('publish', ...at, ...next)
  await drives(publishing)
  expect(await stateAfter('pause')).toBe('paused')
  await publishing.ended
  const resuming = running('rollout', 'resume', ...at)
  await drives(resuming)
  expect(await stateAfter('halt')).toBe('halted')
  await resuming.ended
  expect(await stateAfter('revert')).toBe('reverted')
}

boardTest('demo shows three boards take a release', async () => {
  await mpyBlox('demo')
})

boardTest('flash, boards, unprovision, purge and repl reach a board on a serial port', async () => {
  const board = await SerialBoard.start()
  const port = ['--port', board.path]
  expect(await mpyBlox('flash', ...port)).toMatchObject({
    after: { 'mpy-blox': expect.any(String) }
  })
  expect(await mpyBlox('boards', ...port)).toMatchObject({ boards: [{ port: board.path }] })
  await mpyBlox('unprovision', ...port)
  expect(await mpyBlox('purge', ...port)).toMatchObject({ ok: true })
  note(['repl'])
  const person = new Person([process.execPath, entry, 'repl', ...port])
  await person.sees('>>> ')
  expect(await person.leaves()).toBe(0)
  await board.stop()
})

boardTest('nothing that the command line can do has been left out', () => {
  const wanted = [...VERBS.filter((verb) => verb !== 'rollout'), ...ROLLOUTS]
  expect([...ran].sort()).toEqual(wanted.sort())
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
  for (const file of trackedFiles().filter((name) => !/^(test|dist)\//.test(name))) {
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
