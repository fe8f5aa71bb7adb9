import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

test("README's workflow waits for the boards, one release at a time", () => {
  const readme = readFileSync('README.md', 'utf8')
  const [workflow] = /^```yaml\nname: Release to boards\n[^]*?^```/m.exec(readme)!
  expect(workflow).toMatch(/^concurrency:\n {2}group: \S+$/m)
  expect(workflow).toMatch(/^ +wait: \d+$/m)
})
