import { expect, test } from '@jest/globals'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { circlesOf } from '../../support/circles'

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)'(\.[^']+)'/g

/** What each file of the product imports from it, types included. */
function importGraph(folder: string): Map<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
  return new Map(
    files.map((file) => {
      const imports = readFileSync(file, 'utf8').matchAll(IMPORT)
      return [file, [...imports].map(([, path]) => `${join(dirname(file), path!)}.ts`)]
    })
  )
}

test('no file of the product imports one that imports it, by whatever way', () => {
  const graph = importGraph('action')
  expect(graph.get(join('action', 'channel', 'session.ts'))).toContain(
    join('action', 'channel', 'message.ts')
  )
  expect(circlesOf(graph)).toEqual([])
})

test('a circle is found, and told as the way around it', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']]
  ])
  expect(circlesOf(graph)).toEqual(['b → d → b'])
})
