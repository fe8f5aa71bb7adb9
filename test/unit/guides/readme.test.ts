import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const readme = readFileSync('README.md', 'utf8')

test("README's install line and its workflow name the version that is released next", () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(readme).toContain(`npx --package=github:mpy-blox/mpy-blox#v${version} mpy-blox\n`)
  expect(readme).toContain(`uses: mpy-blox/mpy-blox@v${version.split('.')[0]}\n`)
})

test("README's workflow waits for the boards, one release at a time", () => {
  const [workflow] = /^```yaml\nname: Release to boards\n[^]*?^```/m.exec(readme)!
  expect(workflow).toMatch(/^concurrency:\n {2}group: \S+$/m)
  expect(workflow).toMatch(/^ +wait: \d+$/m)
})
