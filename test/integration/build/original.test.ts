import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { unzip } from '../../../action/archive/unzip'
import { buildLibrary } from '../../support/build-library'
import { writeProject } from '../../support/project'

/** The shape of the original Mpy-BLOX: poetry, two packages, a README for the sdist, viper. */
const PYPROJECT = `[tool.poetry]
name = "mpy-blox"
version = "0.6.0"
description = "Building blocks"
authors = ["Somebody <somebody@example.org>"]
license = "MPL-2.0"
packages = [
    {include="mpy_blox"},
    {include="logging"}
]
exclude = [
    "PKG-INFO",
    "setup.py",
]
include = [
    "README.md",
]

[tool.poetry.build]
generate-setup-file = false

[tool.poetry.dependencies]
python = "^3.12"

[tool.pyright]
reportAny = false

[build-system]
requires = ["poetry-core>=1.0.0"]
build-backend = "poetry.core.masonry.api"
`

const VIPER =
  'import micropython\n\n\n@micropython.viper\ndef double(x: int) -> int:\n    return x + x\n'

test("a project of the original's shape builds as it is, its native code for 1.22, its licence kept", async () => {
  const dir = await writeProject({
    'pyproject.toml': PYPROJECT,
    'README.md': '# Blocks\n',
    'LICENSE-MPL-2.0': 'Mozilla Public License\n',
    'main.py': 'from mpy_blox.app import main\n',
    'mpy_blox/__init__.py': '',
    'mpy_blox/sound/__init__.py': '',
    'mpy_blox/sound/wave_player.py': VIPER,
    'logging/__init__.py': '',
    'logging/LICENSE': 'MIT\n',
    'scripts/deploy_wheel.py': 'print("desk")\n',
    'examples/settings.json': '{}\n'
  })
  const built = await buildLibrary(dir)
  expect(built).toMatchObject({ name: 'mpy-blox', version: '0.6.0', srcFiles: [] })
  expect(built.compiler).toContain('v1.22')
  const wheel = unzip(await readFile(built.wheels[0]!.file))
  expect([...wheel.keys()]).toEqual([
    'logging/LICENSE',
    'logging/__init__.mpy',
    'mpy_blox/__init__.mpy',
    'mpy_blox/sound/__init__.mpy',
    'mpy_blox/sound/wave_player.mpy',
    'mpy_blox-0.6.0.dist-info/METADATA',
    'mpy_blox-0.6.0.dist-info/LICENSE-MPL-2.0',
    'mpy_blox-0.6.0.dist-info/WHEEL',
    'mpy_blox-0.6.0.dist-info/RECORD'
  ])
  expect(String(wheel.get('mpy_blox-0.6.0.dist-info/METADATA'))).toContain(
    'License-Expression: MPL-2.0\n'
  )
  expect(wheel.get('mpy_blox/sound/wave_player.mpy')!.subarray(0, 2)).toEqual(Buffer.from('M\x06'))
  expect(built.leftOut.map(({ path }) => path)).toEqual(['README.md', 'main.py'])
})
