import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Dependents } from '../../../support/dependents'
import { writeProject } from '../../../support/project'

let all: Dependents

beforeEach(async () => {
  all = await Dependents.start()
  all.server.index2('one', '1.0', { 'one.py': 'O = 1\n' })
})

afterEach(() => all.stop())

test.each([
  ['a hash', /sha256 = "...../, 'sha256 = "zzzzz', 'is not a SHA-256'],
  [
    'a name that leads elsewhere',
    'name = "one"',
    'name = "../../one"',
    '"../../one" is not a name'
  ],
  ['a version', 'version = "1.0"', 'version = "one"', '"one" is not a version after PEP 440'],
  ['a path', 'path = "one.py"', 'path = "../../one.py"', 'leaves the root of the board'],
  ['the same package twice', /(\[\[packages[^]*)$/, '$1\n$1', 'it has one twice']
])(
  'a lock is refused where %s was written by hand, and wrongly',
  async (_what, from, to, words) => {
    const dir = await all.project('one = "1.0"')
    const text = await all.lock(dir)
    await writeProject({ 'mpy-blox.lock': text.replace(from, to) }, dir)
    await expect(all.release(dir)).rejects.toMatchObject({
      code: 'lock-invalid',
      message: expect.stringMatching(/^mpy-blox\.lock.*; write it again with mpy-blox lock$/)
    })
    await expect(all.release(dir)).rejects.toThrow(words)
  }
)

test('a lock with a package that is called as the project is by now is refused', async () => {
  const dir = await all.project('one = "1.0"')
  await all.lock(dir)
  const toml = await readFile(join(dir, 'pyproject.toml'), 'utf8')
  await writeProject(
    { 'pyproject.toml': toml.replace('name = "app"', 'name = "One"'), 'one/a.py': '' },
    dir
  )
  await expect(all.release(dir)).rejects.toMatchObject({ code: 'package-twice' })
})
