import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Boundary } from '../../../action/build/boundary'
import { withoutBackend } from '../../../action/build/source/description-missing'
import { ProjectFiles } from '../../../action/build/source/project-files'
import { landing, writeProject, type Layout } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

describe('a folder that says too little gets the lines to add', () => {
  test.each([
    [
      'nothing at all',
      { 'lamp/__init__.py': '', 'helper.py': '' },
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; write an mpy-blox.toml there with these lines: name = "…", version = "…", packages = ["lamp", "helper"]'
    ],
    [
      'an application',
      { 'main.py': '', 'lib/lamp/__init__.py': '' },
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; write an mpy-blox.toml there with these lines: name = "…", version = "…"'
    ],
    [
      'a manifest.py alone',
      { 'manifest.py': 'module("a.py")\n', 'a.py': '' },
      'manifest.py says which files, not what the project is called; write an mpy-blox.toml there with these lines: name = "…", version = "…"'
    ],
    [
      'a manifest.py with a version',
      { 'manifest.py': 'metadata(version="0.3")\nmodule("a.py")\n', 'a.py': '' },
      'manifest.py says which files, not what the project is called; write an mpy-blox.toml there with these lines: name = "…"'
    ],
    [
      'a package.json with a version',
      { 'package.json': '{"version":"0.3","urls":[["a.py","a.py"]]}', 'a.py': '' },
      'package.json says which files, not what the project is called; write an mpy-blox.toml there with these lines: name = "…"'
    ],
    [
      'a package.json that names no file',
      { 'package.json': '{"version":"0.3","urls":[],"deps":[]}', 'lamp/__init__.py': '' },
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; write an mpy-blox.toml there with these lines: name = "…", version = "…", packages = ["lamp"]'
    ],
    [
      'a driver beside its demos and tests',
      {
        '__init__.py': '',
        'ssd1309.py': '',
        'demo_fonts.py': '',
        'ssd1309_test.py': '',
        'tests/__init__.py': ''
      },
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; write an mpy-blox.toml there with these lines: name = "…", version = "…", packages = ["ssd1309"]'
    ],
    [
      'modules in lib',
      { 'fonts/__init__.py': '', 'lib/__init__.py': '', 'lib/st7789.py': '' },
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; write an mpy-blox.toml there with these lines: name = "…", version = "…", packages = ["fonts", { include = "st7789", from = "lib" }]'
    ],
    [
      'programs for the desk, which no board could import',
      { '10-set-clock.py': '', 'setup.py.old': '', 'src/wifi.py': '' },
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; write an mpy-blox.toml there with these lines: name = "…", version = "…", packages = [{ include = "wifi", from = "src" }]'
    ],
    [
      'an application in a folder, and a lib beside that',
      {
        'lib/wifi.py': '',
        'firmware/boot.py': '',
        'firmware/apps/clock/main.py': '',
        'build/py/main.py': ''
      },
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; give the project below it that is to be released as `package`: firmware'
    ],
    [
      'projects in many folders',
      {
        ...Object.fromEntries(
          ['a', 'b', 'c', 'd'].map((name) => [`drivers/${name}/package.json`, '{"urls":[]}'])
        ),
        'apps/e/main.py': '',
        'apps/f/pyproject.toml': '',
        'web/package.json': '{"name":"web"}'
      },
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; give the project below it that is to be released as `package`: apps/e, apps/f, drivers/a, drivers/b, drivers/c, and 1 more'
    ],
    [
      'modules below src',
      { 'src/wifi.py': '', 'src/ntp/__init__.py': '', 'setup_notes.md': '' },
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; write an mpy-blox.toml there with these lines: name = "…", version = "…", packages = [{ include = "ntp", from = "src" }, { include = "wifi", from = "src" }]'
    ],
    [
      'a pyproject.toml for tools alone',
      { 'pyproject.toml': '[tool.ruff]\nline-length = 99\n', 'main.py': '' },
      'pyproject.toml is for tools, and has no table of a project, such as [project]; write an mpy-blox.toml there with these lines: name = "…", version = "…"'
    ]
  ])('%s', async (_what, layout, message) => {
    await expect(landing(layout as Layout)).rejects.toMatchObject({
      code: 'project-missing',
      message
    })
  })
})

test.each([
  [
    'setup.py',
    'an mpy-blox.toml with these lines needs no backend: name = "…", version = "…", packages = ["ssd1306"]'
  ],
  ['pyproject.toml', 'packages = ["ssd1306"] in [tool.mpy-blox] needs no backend']
])('where the backend of a %s fails, the lines that need none are told', async (file, lines) => {
  const dir = await writeProject({ 'setup.py': '', 'sdist_upip.py': '', 'ssd1306.py': '' })
  const inside = await Boundary.around([dir], [], dir)
  const files = new ProjectFiles(dir, dir, inside, join(dir, 'dist-lib'), new RecordingReporter())
  expect(await withoutBackend(file, files)).toBe(lines)
})
