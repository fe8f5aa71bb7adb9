import { afterEach, expect, jest, test } from '@jest/globals'
import { program } from '../../../action/cli/program'

afterEach(() => void jest.restoreAllMocks())

/** What the command line prints of a mistake. */
async function complaint(...args: string[]): Promise<string> {
  let printed = ''
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  await expect(program().parseAsync(args, { from: 'user' })).rejects.toThrow()
  return printed
}

test('a mistyped option is named without its value, which may be a secret', async () => {
  const said = await complaint('fleet', "--pasword=hunter22's\nsecret")
  expect(said).toMatch(/^error: unknown option '--pasword'\n/)
  expect(said).not.toMatch(/hunter|secret/)
})

test.each([
  ['fleet', '--a\u001b[31m\r'],
  ['fl\u001b]0;x\u0007eet'],
  ['publish', '--channel', 'a', '-\u009b']
])('a mistake is shown without what a terminal acts on: %j', async (...args) => {
  expect(await complaint(...args)).not.toMatch(/[^\P{Cc}\n]/u)
})
