import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { patienceMs } from '../../support/patience'

// What README says of a clone: Node, make, and pip or apt are all that `make demo` needs.

/** Programs that a machine does not have, by what it has. */
const LACKING = {
  pip: /^(apt|dpkg|npm|npx|micropython|mosquitto|nats)/,
  apt: /^(python|pip|npm|npx|micropython|mosquitto|nats)/
}

/** A path of programs as on a machine where nothing was installed but Node and make. */
function programsWithout(lacking: RegExp): string {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'))
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8'
  }).trim()
  const own: [string, string][] = [
    ['node', process.execPath],
    ['python3', python]
  ]
  const system = ['/usr/bin', '/usr/sbin'].flatMap((place) =>
    readdirSync(place).map((name) => [name, join(place, name)] as [string, string])
  )
  for (const [name, program] of new Map([...system, ...own]))
    if (!lacking.test(name)) symlinkSync(program, join(folder, name))
  return folder
}

test.each(['pip', 'apt'] as const)(
  'make demo needs nothing but Node, make and %s, in a clone and an empty home',
  async (source) => {
    const folder = mkdtempSync(join(tmpdir(), 'clone-'))
    const clone = join(folder, 'mpy-blox')
    execFileSync('git', ['clone', '--quiet', resolve('.'), clone])
    const HOME = join(folder, 'home')
    mkdirSync(HOME)
    const env = { HOME, PATH: programsWithout(LACKING[source]) }
    const printed = await new Promise<string>((done) => {
      const options = { cwd: clone, env, timeout: patienceMs(4) }
      execFile('make', ['demo'], options, (error, stdout, stderr) =>
        done(error ? `${stdout}${stderr}` : stdout)
      )
    })
    expect(printed).toContain(source === 'pip' ? 'pip' : "'s package")
    expect(printed.match(/confirmed +1\.0\.1/g)).toHaveLength(3)
    expect(readdirSync(HOME)).toEqual(['.cache'])
    expect(execFileSync('git', ['status', '--short'], { cwd: clone, encoding: 'utf8' })).toBe('')
  }
)
