import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const FOLDER = 'device-lib/mpy_blox/recovery'

const read = (module: string): string => readFileSync(`${FOLDER}/${module}.py`, 'utf8')
/** Of the table in a docstring: the first column. */
const firstColumn = (text: string): string[] =>
  [...text.split(/^=+ =+$/m)[1]!.matchAll(/^(\S+) /gm)].map((match) => match[1]!)

test('the folder of what mends a board has the modules of its table and no other', () => {
  const files = readdirSync(FOLDER).flatMap((file) => /^([a-z]\w*)\.py$/.exec(file)?.[1] ?? [])
  expect(firstColumn(read('__init__')).sort()).toEqual(files.sort())
})

test('the phases of the journal are those of the protocol, and each that a boot ends has its function', () => {
  const phases = firstColumn(read('journal')).map((name) => name.replace('journal.', ''))
  const [, journal = ''] = readFileSync('docs/protocol.md', 'utf8').split('\n## Journal\n')
  const told = [...journal.split('\n\nLines end')[0]!.matchAll(/^\| `(\w+)` \|/gm)]
  expect(phases).toEqual(told.map((match) => match[1]))
  const placing = read('placing')
  for (const phase of phases.filter((each) => !['plan', 'trial'].includes(each)))
    expect(placing).toContain(`\ndef ${phase}():\n`)
})

test('what mends a board needs nothing else of the library until that is done', () => {
  for (const module of ['journal', 'placing', 'trial'])
    expect(read(module)).not.toMatch(/(from|import) mpy_blox/)
  expect(read('__init__')).not.toMatch(/^(from|import) mpy_blox/m)
})
