import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

// The rules by which github-actions-typing judges a manifest of types (its README, "Available types", and its JSON
// schema). Its validator itself comes as a container alone.

interface Item {
  type?: unknown
  'allowed-values'?: unknown
  separator?: unknown
  'list-item'?: Item
}

type Manifest = Record<'inputs' | 'outputs', Record<string, Item>>

const PLAIN = ['string', 'boolean', 'integer', 'float']

/** What is wrong with an item; nothing, if it is as it should be. */
function faults(item: Item, inList = false): string[] {
  const { type, 'allowed-values': allowed, separator, 'list-item': each, ...others } = item
  const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
  const areWords = Array.isArray(allowed) && allowed.length > 0 && allowed.every(isText)
  const found = Object.keys(others).map((key) => `${key} is not known`)
  if (!inList && type === 'list') {
    if (!isText(separator)) found.push('no separator')
    return [...found, ...(each ? faults(each, true) : ['no list-item'])]
  }
  if (separator !== undefined || each !== undefined) found.push('it is no list')
  if (type === 'enum') return areWords ? found : [...found, 'no allowed-values']
  if (allowed !== undefined) found.push('it is no enum')
  return PLAIN.includes(String(type)) ? found : [...found, `${String(type)} is no type`]
}

const manifest = (file: string): Manifest => parse(readFileSync(file, 'utf8')) as Manifest

describe.each(['', 'flash/'])('%saction-types.yml', (folder) => {
  const types = manifest(`${folder}action-types.yml`)
  const action = manifest(`${folder}action.yml`)

  test.each(['inputs', 'outputs'] as const)('has a type for each of the %s, and no other', (of) => {
    expect(Object.keys(types[of])).toEqual(Object.keys(action[of]))
  })

  test.each(['inputs', 'outputs'] as const)('has types that there are for %s', (of) => {
    const wrong = Object.entries(types[of]).flatMap(([name, item]) =>
      faults(item).map((fault) => `${name}: ${fault}`)
    )
    expect(wrong).toEqual([])
  })
})

test.each<[string, Item]>([
  ['no type', {}],
  ['an unknown type', { type: 'number' }],
  ['an enum without words', { type: 'enum', 'allowed-values': [] }],
  ['words of a string', { type: 'string', 'allowed-values': ['a'] }],
  ['a list without separator', { type: 'list', 'list-item': { type: 'string' } }],
  [
    'a list of lists',
    { type: 'list', separator: ',', 'list-item': { type: 'list', separator: ';' } }
  ]
])('%s is refused', (_name, item) => {
  expect(faults(item)).not.toEqual([])
})
