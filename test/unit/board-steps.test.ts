import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const LIBRARY = 'device-lib/mpy_blox'

const modules = (folder: string): string[] =>
  readdirSync(join(LIBRARY, folder))
    .filter((file) => file.endsWith('.py') && file !== '__init__.py')
    .map((file) => `${folder}.${file.replace(/\.py$/, '')}`)

/** What no trial runs before the release is confirmed, and the next boot or update needs. */
const MENDS = ['recovery', ...modules('recovery'), 'tally', 'debt']

test('a trial looks at each module that an update calls by name, and at what mends the board', () => {
  const text = [...modules('ota'), ...modules('step')]
    .map((name) => readFileSync(join(LIBRARY, `${name.replace('.', '/')}.py`), 'utf8'))
    .join('\n')
  const called = [...text.matchAll(/step\('((?:ota|step)\.\w+)'/g)].map((match) => match[1]!)
  const trial = readFileSync(join(LIBRARY, 'ota/trial.py'), 'utf8')
  const entries = trial.match(/STEPS = const\(([^)]*)\)/)![1]!.match(/[\w.:]+/g)!
  const looked = entries.map((entry) => entry.split(':')[0]!)
  expect(looked).toEqual(expect.arrayContaining([...called, ...modules('step'), ...MENDS]))
  expect([...modules('ota'), ...modules('step'), ...MENDS]).toEqual(expect.arrayContaining(looked))
  // By these names what is kept of the release before will be called, as `_call` has them.
  const recovery = readFileSync(join(LIBRARY, 'recovery/__init__.py'), 'utf8')
  for (const [, module, name] of recovery.matchAll(/_call\('(\w+)', '(\w+)'\)/g))
    expect(entries.find((entry) => entry.startsWith(`recovery.${module}:`))).toMatch(
      new RegExp(`:${name}\\b`)
    )
})
