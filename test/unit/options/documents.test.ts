import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import type { Action } from '../../../action/options/definition'
import { OUTPUTS } from '../../../action/options/outputs'
import { readOptions } from '../../../action/options/read'
import { optionsOf } from '../../../action/options/table'

interface Step {
  id?: string
  uses?: string
  with?: Record<string, string>
}

const WORKFLOWS = 'examples/workflows'

const docs = readdirSync('docs', { encoding: 'utf8', recursive: true })
const pages = ['README.md', ...docs.map((name) => join('docs', name))]
  .filter((file) => file.endsWith('.md'))
  .map((file) => [file, readFileSync(file, 'utf8')] as const)

const examples = readdirSync(WORKFLOWS).map(
  (name) => [name, readFileSync(join(WORKFLOWS, name), 'utf8')] as const
)
const onPages = pages.flatMap(([file, text]) =>
  [...text.matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, yaml]) => [file, yaml!] as const)
)

/** Which action a step uses, if it is one of ours. */
function actionOf({ uses = '' }: Step): Action | undefined {
  const ours = /^mpy-blox\/mpy-blox(\/flash)?@/.exec(uses)
  if (ours === null) return undefined
  return ours[1] ? 'flash/action.yml' : 'action.yml'
}

/** The steps of a workflow, or of a part of one: steps alone, a line of a job, or inputs of the release action. */
function stepsOf(text: string): Step[] {
  const yaml = parse(text) as Step[] | Record<string, unknown>
  if (Array.isArray(yaml)) return yaml
  if ('runs-on' in yaml) return []
  if (!('jobs' in yaml))
    return [{ uses: 'mpy-blox/mpy-blox@v1', with: yaml as Step['with'] & object }]
  return Object.values(yaml['jobs'] as Record<string, { steps: Step[] }>).flatMap(
    ({ steps }) => steps
  )
}

test('there are workflows to look at, in the examples and on a page', () => {
  expect(examples.length).toBeGreaterThanOrEqual(3)
  expect(onPages.length).toBeGreaterThanOrEqual(4)
})

test.each([...examples, ...onPages])(
  '%s gives inputs that there are, with values that are allowed',
  (_file, text) => {
    for (const step of stepsOf(text)) {
      const action = actionOf(step)
      if (action === undefined) continue
      const given = new Map(Object.entries(step.with ?? {}))
      const names = optionsOf(action).map(([name]) => name)
      for (const name of given.keys()) expect(names).toContain(name)
      const source = (name: string) => {
        const value = String(given.get(name) ?? '')
        return value.includes('${{') ? undefined : { label: name, texts: [value] }
      }
      expect(() => readOptions(action, source, () => {})).not.toThrow()
    }
  }
)

test.each([...examples, ...onPages])('%s takes outputs that there are', (_file, workflow) => {
  const steps = stepsOf(workflow)
  for (const [, id, output] of workflow.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    const action = actionOf(steps.find((step) => step.id === id) ?? {})
    if (action !== undefined) expect(Object.keys(OUTPUTS[action])).toContain(output)
  }
})
