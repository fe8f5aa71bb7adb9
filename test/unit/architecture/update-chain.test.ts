import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const FOLDER = 'device-lib/mpy_blox/step'

interface Step {
  name: string
  next: string[]
}

/** The table in the package's docstring: step, what may come next, what it does. */
function table(): Step[] {
  const text = readFileSync(`${FOLDER}/__init__.py`, 'utf8')
  const [, , rows = ''] = text.split(/^=+ =+ =+$/m)
  const columns = /^(=+) (=+) =+$/m.exec(text)!
  const [first, second] = [columns[1]!.length, columns[2]!.length]
  const steps: Step[] = []
  for (const line of rows.split('\n').filter((each) => each.trim())) {
    const name = line.slice(0, first).trim()
    if (name) steps.push({ name, next: [] })
    const next = line.slice(first, first + 1 + second)
    steps.at(-1)!.next.push(...next.split(',').flatMap((each) => each.trim() || []))
  }
  return steps
}

const source = (path: string): string => readFileSync(path, 'utf8').replace(/"""[^]*?"""/g, '')

/** Steps that the code of a step names, by itself or through what it calls. */
function named({ name }: Step, steps: Step[]): string[] {
  let code = source(`${FOLDER}/${name}.py`)
  if (/step\('ota\.following'|job\.pop\('next'/.test(code))
    code += source('device-lib/mpy_blox/ota/following.py')
  if (/return plan\.finish\(\)/.test(code)) code += source('device-lib/mpy_blox/ota/plan.py')
  const texts = [...code.matchAll(/'(\w+)'/g)].map((match) => match[1]!)
  return [...new Set(texts)].filter(
    (each) => each !== name && steps.some((step) => step.name === each)
  )
}

test('the folder has the steps of the table and no other', () => {
  const files = readdirSync(FOLDER).flatMap((file) => /^([a-z]\w*)\.py$/.exec(file)?.[1] ?? [])
  expect(
    table()
      .map(({ name }) => name)
      .sort()
  ).toEqual(files.sort())
})

test('each step leads where the table says', () => {
  const steps = table()
  const anywhere = ['settled']
  for (const step of steps)
    expect([step.name, ...named(step, steps).sort()]).toEqual([
      step.name,
      ...[
        ...new Set([...step.next, ...named(step, steps).filter((each) => anywhere.includes(each))])
      ].sort()
    ])
})

test('a step comes before those that it leads to, but for what was held back before a boot or its turn', () => {
  const steps = table()
  const place = (name: string): number => steps.findIndex((step) => step.name === name)
  for (const { name, next } of steps)
    for (const each of next)
      if (name !== 'held' || !['check', 'release_manifest'].includes(each))
        expect(place(each)).toBeGreaterThan(place(name))
})

test('no step imports another one, but for what settles a list', () => {
  for (const { name } of table()) {
    const imports = [...source(`${FOLDER}/${name}.py`).matchAll(/from mpy_blox\.step(?:\.(\w+))?/g)]
    expect([
      name,
      ...imports.map((match) => match[1]).filter((each) => each !== 'settled')
    ]).toEqual([name])
  }
})

test('all steps are called alike', () => {
  for (const { name } of table())
    expect(source(`${FOLDER}/${name}.py`)).toMatch(
      /^(async )?def run\(updates, job(, error=None)?\):$/m
    )
})
