import { describe, expect, test } from '@jest/globals'
import { runForDocument } from '../../support/cli-document'
import { type Layout, writeProject } from '../../support/project'

// A main.py that never calls recover() takes a board's way back away: it is found wherever it comes from.

const TOML = 'name = "porch"\nversion = "1.0"\n'
const WITHOUT = 'print("hello")\n'

async function publish(layout: Layout) {
  const dir = await writeProject(layout)
  return runForDocument([
    ...['publish', '--package', dir, '--out', `${dir}/dist-lib`],
    ...['--channel', 'lab', '--dry-run']
  ])
}

const urls = (pairs: [string, string][]): string => JSON.stringify({ urls: pairs })

describe('a main.py without recover() is refused', () => {
  const CASES: [string, Layout][] = [
    ['in the folder of an application', { 'mpy-blox.toml': TOML, 'main.py': WITHOUT }],
    ['below src', { 'mpy-blox.toml': TOML, 'src/main.py': WITHOUT }],
    [
      'among the scripts of a library',
      {
        'pyproject.toml': `[project]\n${TOML}[tool.mpy-blox]\npackages = ["porch"]\nscripts = [{ include = "main.py", from = "board" }]\n`,
        'porch.py': '',
        'board/main.py': WITHOUT
      }
    ],
    [
      'in a folder that a manifest.py freezes',
      { 'mpy-blox.toml': TOML, 'manifest.py': 'freeze("board")\n', 'board/main.py': WITHOUT }
    ],
    [
      'beside lib by a package.json of mip',
      {
        'mpy-blox.toml': TOML,
        'package.json': urls([
          ['porch.py', 'porch.py'],
          ['../main.py', 'board/main.py']
        ]),
        'porch.py': '',
        'board/main.py': WITHOUT
      }
    ]
  ]

  test.each(CASES)('%s', async (_where, layout) => {
    const { ok, error } = await publish(layout)
    expect(ok).toBe(false)
    expect(error).toMatchObject({
      code: 'main-without-recover',
      message: expect.stringMatching(/^main\.py never calls recover\(\): /)
    })
  })
})

test('a main.py below lib is a module like any other, which no board starts', async () => {
  const layout = { 'mpy-blox.toml': TOML, 'user_main.py': '', 'lib/main.py': WITHOUT }
  expect(await publish(layout)).toMatchObject({ ok: true })
})

test('the main.py of a project beside does not come along', async () => {
  const beside = await writeProject({
    'mpy-blox.toml': 'name = "lamp"\nversion = "1.0"\n',
    'main.py': WITHOUT,
    'lib/lamp.py': ''
  })
  const layout = {
    'mpy-blox.toml': `${TOML}framework = true\ndependencies.lamp = { path = "${beside}" }\n`,
    'user_main.py': 'import lamp\n'
  }
  expect(await publish(layout)).toMatchObject({
    ok: true,
    leftOut: expect.arrayContaining([
      { path: expect.stringContaining('main.py'), reason: 'a script of a dependency' }
    ])
  })
})
