import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Boundary } from '../../../action/build/boundary'
import { withoutBackend } from '../../../action/build/source/description-missing'
import { ProjectFiles } from '../../../action/build/source/project-files'
import { temporaryFolder } from '../../support/build-library'
import { landing, readFolder, writeProject, type Layout } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

const TOML = 'name = "thing"\nversion = "1.0.0"\n'

describe('a mip package.json', () => {
  const layout = (document: object, more: Layout = {}): Layout => ({
    'mpy-blox.toml': 'name = "thing"\n',
    'src/a.py': '',
    'src/b.py': '',
    'package.json': JSON.stringify(document),
    ...more
  })

  test('says which file lands where below lib, and what else it needs', async () => {
    const project = await readFolder(
      await writeProject(
        layout({
          version: '0.3',
          urls: [
            ['thing/a.py', 'src/a.py'],
            ['thing/b.py', 'github:owner/thing/src/b.py']
          ],
          deps: [
            ['umqtt.simple', 'latest'],
            ['github:owner/other', 'v1']
          ]
        })
      )
    )
    expect(project.files.map(({ path, source }) => [path, source])).toEqual([
      ['thing/a.py', 'src/a.py'],
      ['thing/b.py', 'src/b.py']
    ])
    expect(project).toMatchObject({
      name: 'thing',
      version: { version: '0.3' },
      requirements: [{ spec: 'umqtt.simple' }, { spec: 'github:owner/other', version: 'v1' }]
    })
  })

  test('of a folder of its repository may name its files from the top of that', async () => {
    const urls = [
      ['thing.py', 'github:owner/drivers/sensors/thing/src/a.py'],
      ['same.py', 'https://raw.githubusercontent.com/owner/drivers/main/sensors/thing/src/b.py']
    ]
    const dir = join(await temporaryFolder(), 'drivers', 'sensors', 'thing')
    const project = await readFolder(await writeProject(layout({ version: '1', urls }), dir))
    expect(project.files.map(({ path, source }) => [path, source])).toEqual([
      ['same.py', 'src/b.py'],
      ['thing.py', 'src/a.py']
    ])
  })

  test('may put files beside lib, as mip does', async () => {
    const urls = [
      ['../config/site.json', 'site.json'],
      ['/thing/a.py', './src/a.py']
    ]
    const { lib, root } = await landing(layout({ version: '1', urls }, { 'site.json': '{}' }))
    expect({ lib, root }).toEqual({ lib: ['thing/a.py'], root: ['config/site.json'] })
  })

  test.each([
    ['a file of another project', { urls: [['x.py', 'github:other/x/x.py']] }, 'as a dependency'],
    [
      'a page that shows a file',
      { urls: [['a.py', 'https://github.com/o/r/blob/main/a.py']] },
      'is not a file of this project'
    ],
    ['a file beside the project', { urls: [['a.py', '../a.py']] }, '../a.py is not a file of this'],
    ['urls that are none', { urls: ['x'] }, 'urls must be a list of pairs'],
    ['urls that are a table', { urls: { 'a.py': 'a.py' } }, 'urls must be a list of pairs'],
    [
      'deps without versions',
      { urls: [['a.py', 'src/a.py']], deps: [['aioble']] },
      'deps must be a list of pairs'
    ],
    [
      'a number for a version',
      { version: 1.5, urls: [['a.py', 'src/a.py']] },
      'version must be a string: "1.5"'
    ],
    ['an index', { hashes: [] }, 'it is of an index']
  ])('is refused for %s', async (_what, document, message) => {
    await expect(landing(layout(document))).rejects.toMatchObject({
      code: 'package-json',
      message: expect.stringContaining(message)
    })
  })

  test('of npm, beside an application, is not for mip', async () => {
    const { root } = await landing(layout({ dependencies: {} }, { 'main.py': '' }))
    expect(root).toContain('main.py')
  })
})

describe('a manifest.py', () => {
  const layout = (manifest: string, more: Layout = {}): Layout => ({
    'mpy-blox.toml': TOML,
    'manifest.py': manifest,
    'thing/__init__.py': '',
    'thing/data.json': '{}',
    'thing/sub/a.py': '',
    'extra/b.py': '',
    ...more
  })

  test('is evaluated for its packages, modules, includes and requirements', async () => {
    const project = await readFolder(
      await writeProject(
        layout(
          `"""What goes into firmware."""
metadata(
    description="A " "thing",  # two strings are one
    version='0.2',
)
package("thing")
module("b.py", base_path="extra")
include("more")
include("more/manifest.py")
include("$(PORT_DIR)/boards/manifest.py")
require("umqtt.simple"); require("aioble", unix_ffi=True)
`,
          { 'more/manifest.py': 'module("c.py")\n', 'more/c.py': '' }
        )
      )
    )
    expect(project.files.map(({ path }) => path)).toEqual([
      'b.py',
      'c.py',
      'thing/__init__.py',
      'thing/sub/a.py'
    ])
    expect(project).toMatchObject({
      description: 'A thing',
      version: { version: '1.0.0' },
      requirements: [{ spec: 'umqtt.simple' }, { spec: 'aioble' }]
    })
    expect(project.leftOut).toContainEqual({
      path: '$(PORT_DIR)/boards/manifest.py',
      reason: 'of the firmware, which has it'
    })
  })

  test('may name single files, and freeze folders', async () => {
    const manifest = 'package("thing", files=("__init__.py",))\nfreeze("extra", ["b.py"])\n'
    expect((await landing(layout(manifest))).lib).toEqual(['b.py', 'thing/__init__.py'])
  })

  test('starts the programs that firmware would start', async () => {
    const manifest =
      'freeze("firmware", ("main.py", "sub/main.py"))\nmodule("b.py", base_path="extra")\n'
    const firmware = { 'firmware/main.py': '', 'firmware/sub/main.py': '' }
    const { lib, root } = await landing(layout(manifest, firmware))
    expect({ lib, root }).toEqual({ lib: ['b.py', 'sub/main.py'], root: ['main.py'] })
  })

  test.each([
    [
      'a condition',
      'if options.ble:\n    require("aioble")\n',
      1,
      '"if options.ble:" is more than'
    ],
    ['a loop', 'for x in ("a.py",):\n    module(x)\n', 1, '(\\"a.py\\",):" is more than'],
    ['a function', 'def f():\n    module("a.py")\n', 1, '"def f():" is more than'],
    ['an import', 'import os\n', 1, '"import os" is more than'],
    ['a variable', 'x = "thing"\npackage(x)\n', 1, '"x = \\"thing\\"" is more than'],
    ['a variable as argument', '\npackage(thing)\n', 2, '"package(thing)" is more than'],
    ['an f-string', 'module(\n    f"a.py")\n', 2, '"f\\"a.py\\")" is more than'],
    ['an expression', 'package("a" + "b")\n', 1, '"package(\\"a\\" + \\"b\\")" is more than'],
    ['an argument that there is not', 'module("a.py", optt=3)\n', 1, 'module has no argument optt'],
    ['a function that there is not', 'freeze_all("x")\n', 1, 'freeze_all is not a function'],
    ['a name that objects have', 'constructor(x="y")\n', 1, 'constructor is not a function'],
    ['a package that is not there', 'package("nothing")\n', 1, 'nothing matches nothing/**/*.py'],
    ['a call that never ends', 'package(\n', 2, 'a bracket is not closed'],
    ['a number for a name', 'package(5)\n', 1, 'package_path of package must be a string'],
    ['no name', 'require()\n', 1, 'require needs name'],
    ['sources of the firmware', 'freeze("$(MPY_DIR)/tools")\n', 1, "of the firmware's sources"]
  ])('is refused by its line for %s', async (_what, manifest, line, message) => {
    await expect(landing(layout(manifest))).rejects.toMatchObject({
      code: 'manifest-py',
      message: expect.stringMatching(
        new RegExp(`^manifest\\.py:${line}: .*${message.replace(/[.*+$()\\]/g, '\\$&')}`)
      ),
      details: { at: { file: 'manifest.py', line } }
    })
  })
})

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
      '. has no pyproject.toml, package.json, manifest.py or mpy-blox.toml; write an mpy-blox.toml there with these lines: name = "…", version = "…"'
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
