import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { makeRelease } from '../../../../action/release/release'
import { Topics } from '../../../../action/channel/topics'
import type { MicroPython } from '../../../../action/virtual/micropython'
import { buildLibrary, temporaryFolder } from '../../../support/build-library'
import { wheelFiles } from '../../../support/flashed-once'
import { answered } from '../../../support/patience'

export interface Cuts {
  /** Operations of the flash from the first byte to the confirmation. */
  operations: number
  points: number
  survived: number
  secondCuts: number
  survivedTwice: number
  /** What went wrong, a line each. */
  broken: string[]
}

export interface CutOptions {
  /** Every n-th cut point; 1: all. Odd, to have clean and torn cuts. */
  stride: number
  secondCuts: number
  /** Spoils the code that updates, to see whether the test notices. */
  spoil?: (path: string, source: string) => string
}

const HERE = resolve('test/device/ota/power-cut')
const PROCESSES = availableParallelism()
const VERSIONS = { A: '1.0', B: '2.0' }
const FLASH_BYTES = 800 * 1024
const topics = new Topics({ topicPrefix: 'mpypi' })

/** Cuts the power of a board at the writes and erases of one update. */
export async function cutPower(micropython: MicroPython, options: CutOptions): Promise<Cuts> {
  const folder = await prepare(options.spoil ?? ((_, source) => source))
  const shares = await Promise.all(
    Array.from({ length: PROCESSES }, (_, share) => runShare(micropython, folder, share, options))
  )
  const sum = (pick: (cuts: Cuts) => number): number =>
    shares.reduce((total, cuts) => total + pick(cuts), 0)
  return {
    operations: shares[0]!.operations,
    points: sum((cuts) => cuts.points),
    survived: sum((cuts) => cuts.survived),
    secondCuts: sum((cuts) => cuts.secondCuts),
    survivedTwice: sum((cuts) => cuts.survivedTwice),
    broken: shares.flatMap(({ broken }) => broken)
  }
}

async function runShare(
  { command }: MicroPython,
  folder: string,
  share: number,
  { stride, secondCuts }: CutOptions
): Promise<Cuts> {
  const [program, ...prefix] = command
  const running = promisify(execFile)(
    program!,
    [
      ...prefix,
      '-X',
      'heapsize=12m',
      join(HERE, 'cuts.py'),
      folder,
      `${share}/${PROCESSES}`,
      String(stride),
      String(Math.ceil(secondCuts / PROCESSES)),
      String(FLASH_BYTES)
    ],
    { maxBuffer: 1 << 26 }
  )
  running.child.stdout!.on('data', answered)
  const { stdout } = await running
  const first = /^first (\d+) (\d+) (\d+)$/m.exec(stdout)
  const second = /^second (\d+) (\d+)$/m.exec(stdout)
  if (!first || !second) throw new Error(`the update fails without any cut:\n${stdout}`)
  return {
    operations: Number(first[1]),
    points: Number(first[2]),
    survived: Number(first[3]),
    secondCuts: Number(second[1]),
    survivedTwice: Number(second[2]),
    broken: stdout.split('\n').filter((line) => line.startsWith('broken'))
  }
}

/** Old and new release, and what the broker holds, as files for the harness. */
async function prepare(spoil: NonNullable<CutOptions['spoil']>): Promise<string> {
  const folder = await temporaryFolder()
  const [old, fresh] = await Promise.all([boardFiles('A', spoil), boardFiles('B', spoil)])
  await writeTree(join(folder, 'old'), old.files)
  const release = makeRelease({
    name: 'mpy-blox',
    version: VERSIONS.B,
    wheels: [await readFile(fresh.wheel)],
    srcFiles: new Map(Object.entries(fresh.sources)),
    remove: ['data/', 'mode', 'old/'],
    channel: 'stable',
    deviceIds: []
  })
  const installed = Object.fromEntries(
    Object.entries(fresh.files).filter(([path]) => !/\.dist-info\/(?!METADATA)/.test(path))
  )
  await writeTree(join(folder, 'new'), installed)
  const retained: Record<string, Uint8Array> = {
    [topics.channel('stable')]: Buffer.from(JSON.stringify([release.entry]))
  }
  for (const { entry, payload } of release.packages) retained[topics.package(entry)] = payload
  const flat = Object.entries(retained).map(
    ([topic, payload]) => [topic.replaceAll('/', '%'), payload] as const
  )
  await writeTree(join(folder, 'topics'), Object.fromEntries(flat))
  return folder
}

/** The library with the test's application, in version A or B. */
async function boardFiles(
  version: 'A' | 'B',
  spoil: NonNullable<CutOptions['spoil']>
): Promise<{
  files: Record<string, Uint8Array>
  sources: Record<string, Uint8Array>
  wheel: string
}> {
  const folder = await temporaryFolder()
  await cp('device-lib', folder, { recursive: true, filter: isNeeded })
  const mark = `\nVERSION = '${version}'\n`
  const modules: Record<string, string> = {
    'mpy_blox/app.py': (await readFile(join(HERE, 'app.py'), 'utf8')).replace(
      "'A'",
      `'${version}'`
    ),
    'pieces/__init__.py': '',
    'pieces/one.py': mark,
    'pieces/two.py': mark,
    [version === 'A' ? 'pieces/gone.py' : 'pieces/deep/added.py']: mark
  }
  for (const module of [
    '__init__',
    'ota/__init__',
    'recovery/__init__',
    'recovery/journal',
    'recovery/placing',
    'recovery/trial',
    'ota/plan',
    'ota/channel',
    'step/commit'
  ]) {
    const path = `mpy_blox/${module}.py`
    modules[path] = spoil(path, await readFile(join('device-lib', path), 'utf8')) + mark
  }
  for (const [path, source] of Object.entries(modules)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), source)
  }
  const pyproject = await readFile(join(folder, 'pyproject.toml'), 'utf8')
  await writeFile(
    join(folder, 'pyproject.toml'),
    pyproject.replace('"mpy_blox"', '"pieces", "mpy_blox"')
  )
  const wheel = (await buildLibrary(folder, { version: VERSIONS[version] })).wheels[0]!
  const main = await readFile('device-lib/main.py', 'utf8')
  const sources: Record<string, Uint8Array> = {
    'main.py': Buffer.from(`import harness\nharness.run.main = '${version}'\n${main}`),
    'settings.json': Buffer.from(
      JSON.stringify({
        version,
        'update.channel': 'stable',
        'update.auto_update': true,
        'update.confirm_after': 1
      })
    )
  }
  if (version === 'B')
    Object.assign(sources, { data: Buffer.from('a file'), 'mode/a': Buffer.from('a folder') })
  const files: Record<string, Uint8Array> = {
    ...wheelFiles(await readFile(wheel.file)),
    ...sources
  }
  if (version === 'A') Object.assign(files, STRAYS(mark))
  return { files, sources, wheel: wheel.file }
}

/** What the new release removes: the twin of a module by itself, and the rest by name. */
const STRAYS = (mark: string): Record<string, Buffer> => ({
  'lib/pieces/two.py': Buffer.from(mark),
  'data/log.txt': Buffer.from('a folder that becomes a file'),
  mode: Buffer.from('a file that becomes a folder'),
  'old/x.txt': Buffer.from('a stray'),
  'old/deep/y.txt': Buffer.from('another one')
})

/** What updates a board, and no more: every file makes every search on the flash longer. */
function isNeeded(path: string): boolean {
  const [top, module] = relative('device-lib', path).split('/')
  if (top === 'mpy_blox' && module !== undefined)
    return [
      '__init__.py',
      'clock.py',
      'json_scan.py',
      'recovery',
      'step',
      'tally.py',
      'debt.py',
      'life.py',
      'search.py',
      'discovery.py',
      'wakes.py',
      'ota',
      'wheel'
    ].includes(module)
  return top !== 'logging' || module === undefined || module === '__init__.py'
}

async function writeTree(folder: string, files: Record<string, Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}
