import { BACKENDS } from './backends'
import type { Layout } from './project'

/** A project whose place on a board docs/layouts.md shows. */
export interface ExampleProject {
  /** What decides, for the table's first column. */
  title: string
  files: Layout
}

const PEP621 = '[project]\nname = "webthing"\nversion = "1.0.0"\n'
const POETRY = '[tool.poetry]\nname = "webthing"\nversion = "1.0.0"\n'
const OWN = 'name = "greenhouse"\nversion = "1.0.0"\n'

const THING: Layout = {
  'webthing/__init__.py': 'X = 1\n',
  'webthing/static/index.html': '<html>\n',
  'webthing/defaults.json': '{}\n',
  'webthing/ca.pem': 'x\n'
}

const below = (folder: string, files: Layout): Layout =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))

const APPLICATION: Layout = {
  'main.py': 'import app\n',
  'boot.py': 'pass\n',
  'app.py': 'x = 1\n',
  'config.json': '{}\n',
  'lib/drivers/__init__.py': 'pass\n',
  'tests/test_a.py': 'import unittest\n'
}

export const EXAMPLES: ExampleProject[] = [
  {
    title: '`[project]`, a package with the name of the project',
    files: { 'pyproject.toml': PEP621, ...THING, 'tests/test_it.py': '' }
  },
  {
    title: '`[project]`, packages named in `[tool.mpy-blox]`',
    files: {
      'pyproject.toml': `${PEP621}[tool.mpy-blox]\npackages = ["webthing", { include = "drivers", from = "src" }]\ninclude = ["www/*"]\nscripts = ["main.py"]\n`,
      ...THING,
      'src/drivers/led.py': '',
      'www/logo.svg': '<svg/>',
      'main.py': 'import webthing\n',
      'boot.py': ''
    }
  },
  {
    title: '`[project]`, an application below `src`',
    files: {
      'pyproject.toml': '[project]\nname = "greenhouse"\nversion = "1.0.0"\n',
      ...below('src', APPLICATION)
    }
  },
  {
    title: '`[project]`, a package, and an application around it',
    files: {
      'pyproject.toml': PEP621,
      ...THING,
      'user_main.py': 'import webthing\n',
      'config/site.json': '{}\n',
      'lib/sensor.py': '',
      'hardware/case.stl': 'x'
    }
  },
  {
    title: 'Poetry',
    files: {
      'pyproject.toml': `[build-system]\nrequires = ["poetry-core>=1.0.0"]\nbuild-backend = "poetry.core.masonry.api"\n${POETRY}packages = [{ include = "webthing" }, { include = "extras" }]\ninclude = ["README.md"]\n`,
      ...THING,
      'extras/__init__.py': '',
      'README.md': '# Webthing\n',
      LICENSE: 'MIT\n'
    }
  },
  {
    title: 'another build backend: hatchling, one of two packages',
    files: {
      'pyproject.toml': `[build-system]\nrequires = ["${BACKENDS.hatch}"]\nbuild-backend = "hatchling.build"\n[project]\nname = "micropython-webthing"\nversion = "1.2.3"\n[tool.hatch.build.targets.wheel]\npackages = ["src/webthing"]\n`,
      ...below('src', THING),
      'src/sim/fake.py': 'pass\n'
    }
  },
  {
    title: '`mpy-blox.toml`, an application',
    files: {
      'mpy-blox.toml': OWN,
      ...APPLICATION,
      'settings.json': '{}\n',
      'provision.json': '{}\n',
      'README.md': '# Greenhouse\n'
    }
  },
  {
    title: '`mpy-blox.toml`, scripts alone',
    files: { 'mpy-blox.toml': OWN, 'user_main.py': '', 'config/site.json': '{}\n' }
  },
  {
    title: '`package.json` of mip, with an `mpy-blox.toml` for the name',
    files: {
      'mpy-blox.toml': 'name = "thing"\n',
      'package.json': JSON.stringify({
        version: '0.3.0',
        urls: [
          ['thing/__init__.py', 'src/thing.py'],
          ['thing/table.bin', 'github:owner/thing/data/table.bin']
        ]
      }),
      'src/thing.py': '',
      'data/table.bin': 'x',
      'examples/demo.py': ''
    }
  },
  {
    title: '`manifest.py`, with an `mpy-blox.toml` for the name',
    files: {
      'mpy-blox.toml': 'name = "thing"\n',
      'manifest.py':
        'metadata(version="0.3.0")\npackage("thing")\nmodule("helper.py", base_path="src")\n',
      'thing/__init__.py': '',
      'thing/sub/a.py': '',
      'src/helper.py': '',
      'thing/notes.txt': ''
    }
  }
]
