import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { temporaryFolder } from '../../support/build-library'
import { landing, readFolder, writeProject, type Layout } from '../../support/project'

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

  test.each([
    'gitlab:owner/thing/src/a.py@v1',
    'https://raw.githubusercontent.com/owner/thing/refs/heads/main/src/a.py',
    'https://github.com/owner/thing/raw/main/src/a.py',
    'https://gitlab.com/owner/thing/-/raw/main/src/a.py',
    'https://codeberg.org/owner/thing/raw/branch/main/src/a.py'
  ])('may name its own files by addresses: %s', async (url) => {
    const { files } = await readFolder(
      await writeProject(layout({ version: '1', urls: [['a.py', url]] }))
    )
    expect(files.map(({ source }) => source)).toEqual(['src/a.py'])
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
    [
      'a file of another project',
      { urls: [['x.py', 'github:other/x/x.py']] },
      'github:other/x/x.py is not a file of this project; copy it here, or leave it out of urls and name it in [dependencies] of the mpy-blox.toml: name = "github:other/x/x.py"'
    ],
    [
      'a page that shows a file',
      { urls: [['a.py', 'https://github.com/o/r/blob/main/a.py']] },
      'is not a file of this project'
    ],
    [
      'a folder',
      { urls: [['src', 'src']] },
      'src is not a file of this project; name the files that there are'
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

  test('counts where a package.json of mip lies beside it, which is listed', async () => {
    const mip = { 'package.json': '{"urls":[["b.py","extra/b.py"]]}' }
    const { lib, leftOut } = await landing(layout('package("thing")\n', mip))
    expect(lib).toEqual(['thing/__init__.py', 'thing/sub/a.py'])
    expect(leftOut).toEqual({ 'package.json': 'manifest.py says which files' })
  })

  test('of a board leaves to its firmware what is of that', async () => {
    const manifest =
      'freeze("$(PORT_DIR)/modules")\nfreeze("$(MPY_DIR)/extmod", ("a.py", "b.py"))\n' +
      'module("c.py", base_path="$(BOARD_DIR)")\npackage("d", base_path="$(BOARD_DIR)/modules")\npackage("thing")\n'
    const { lib, leftOut } = await landing(layout(manifest))
    expect(lib).toEqual(['thing/__init__.py', 'thing/sub/a.py'])
    expect(Object.keys(leftOut)).toEqual([
      '$(PORT_DIR)/modules',
      '$(MPY_DIR)/extmod/a.py',
      '$(MPY_DIR)/extmod/b.py',
      '$(BOARD_DIR)/c.py',
      '$(BOARD_DIR)/modules/d'
    ])
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
    [
      'sources of micropython-lib',
      'include("$(MPY_LIB_DIR)/micropython/aioble")\n',
      1,
      'require its package by its name'
    ]
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
