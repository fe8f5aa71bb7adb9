import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'

// The oldest Node that pages promise is the one that CI runs everything on; a release is tried on the newest.

const text = (file: string): string => readFileSync(file, 'utf8')
const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/guides/first-board.md']
const { engines } = JSON.parse(text('package.json')) as { engines: { node: string } }
const FLOOR = Number(/^>=(\d+)$/.exec(engines.node)![1])

test.each(PAGES)('%s promises what package.json does', (page) => {
  expect(text(page)).toContain(`Node ${FLOOR} or later`)
})

test('CI runs on it', () => {
  const { jobs } = parse(text('.github/workflows/ci.yml')) as {
    jobs: { ci: { steps: { with?: Record<string, unknown> }[] } }
  }
  const versions = jobs.ci.steps.flatMap((step) => step.with?.['node-version'] ?? [])
  expect(versions).toEqual([FLOOR])
})
