import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { VERBS } from '../../../action/options/definition'
import { optionsOf } from '../../../action/options/table'

// The form in which problems are told, as GitHub reads it:
// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema

interface Form {
  name: string
  description: string
  body: { type: string; id?: string; attributes: Record<string, string> }[]
}

const FOLDER = '.github/ISSUE_TEMPLATE'
const text = readFileSync(`${FOLDER}/problem.yml`, 'utf8')
const form = parse(text) as Form

test('there is one form', () => {
  expect(readdirSync(FOLDER)).toEqual(['problem.yml'])
})

test('it has what GitHub wants of a form', () => {
  expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) })
  for (const { type, id, attributes } of form.body) {
    if (type === 'markdown') expect(attributes).toEqual({ value: expect.any(String) })
    else {
      expect(['textarea', 'input']).toContain(type)
      expect(id).toMatch(/^[\w-]+$/)
      expect(attributes['label']).not.toBe('')
    }
  }
  const ids = form.body.flatMap(({ id }) => id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(0)
})

test('it names verbs and options that there are', () => {
  for (const [, verb] of text.matchAll(/`mpy-blox (\w+)/g)) expect(VERBS).toContain(verb)
  const options = VERBS.flatMap((verb) => optionsOf(verb).map(([name]) => name))
  for (const [, flag] of text.matchAll(/--([\w-]+)/g))
    expect(['version', ...options]).toContain(flag)
})
