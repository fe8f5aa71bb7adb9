import { describe, expect, test } from '@jest/globals'
import { landing, type Layout } from '../../support/project'

const SYSTEM = (requires: string): string =>
  `[build-system]\nrequires = ["${requires}"]\nbuild-backend = "poetry.core.masonry.api"\n`
const POETRY = '[tool.poetry]\nname = "my-lib"\nversion = "2.1"\n'
const layout = (toml: string, more: Layout = {}): Layout => ({
  'pyproject.toml': toml,
  'my_lib/__init__.py': '',
  'README.md': '# x',
  ...more
})

describe('a Poetry project', () => {
  test.each(['poetry-core<2', 'poetry-core>=1.0,<2.0', 'poetry-core~=1.9', 'poetry-core==1.9.1'])(
    'that requires %s has an include without a format in its wheel, as poetry-core had before 2',
    async (requires) => {
      const toml = `${SYSTEM(requires)}${POETRY}include = ["README.md"]\n`
      expect((await landing(layout(toml))).lib).toEqual(['README.md', 'my_lib/__init__.py'])
    }
  )

  test.each(['poetry-core', 'poetry-core>=1.0.0', 'poetry-core>=2.0,<3.0', 'poetry_core>=1.2'])(
    'that requires %s has it in its sdist alone, which is said',
    async (requires) => {
      const toml = `${SYSTEM(requires)}${POETRY}include = ["README.md"]\n`
      const { lib, leftOut } = await landing(layout(toml))
      expect(lib).toEqual(['my_lib/__init__.py'])
      expect(leftOut['README.md']).toContain('keeps it for the sdist')
    }
  )

  test('is read by the same rule without a [build-system]', async () => {
    expect(
      (await landing(layout(`${POETRY}exclude = ["my_lib/x.json"]\n`, { 'my_lib/x.json': '' }))).lib
    ).toEqual(['my_lib/__init__.py'])
  })

  test('that is no package may be an application', async () => {
    const toml = `${POETRY}package-mode = false\n`
    const { lib, root } = await landing({ 'pyproject.toml': toml, 'main.py': '', 'lib/a.py': '' })
    expect({ lib, root }).toEqual({ lib: ['a.py'], root: ['main.py'] })
  })

  test.each([
    ['no package of its name', {}, 'there is no package other_lib'],
    ['a package and a module of its name', { 'other_lib/a.py': '', 'other_lib.py': '' }, 'both'],
    ['a package without modules', { 'other_lib/a.txt': '' }, 'has no modules']
  ])('is told of %s', async (_what, more, message) => {
    const toml = '[tool.poetry]\nname = "other-lib"\nversion = "1"\n'
    await expect(landing(layout(toml, more as Layout))).rejects.toThrow(message)
  })
})
