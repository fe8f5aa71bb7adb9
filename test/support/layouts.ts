import { BACKENDS } from './backends'
import { ALL } from './drawn'
import type { Layout } from './project'

/** A project as people lay it out for one of Python's build backends. */
export interface BackendLayout {
  title: string
  files: Layout
  /** Of a repository; its `.gitignore` is among the files. */
  git?: boolean
}

const BACKEND_NAMES = {
  poetry: 'poetry.core.masonry.api',
  hatch: 'hatchling.build',
  setuptools: 'setuptools.build_meta',
  flit: 'flit_core.buildapi',
  uv: 'uv_build',
  pdm: 'pdm.backend'
}

function pyproject(backend: keyof typeof BACKENDS, text: string): string {
  return `[build-system]\nrequires = ["${BACKENDS[backend]}"]\nbuild-backend = "${BACKEND_NAMES[backend]}"\n${text}`
}

const PROJECT = '[project]\nname = "web-thing"\nversion = "1.2.3"\ndescription = "A page"\n'
/** What packages say of themselves for people and package indexes; with the file that it names. */
const TELLING = `readme = "README.md"
requires-python = ">=3.8"
authors = [{ name = "A", email = "a@b.c" }, { name = "B" }]
maintainers = [{ name = "C", email = "c@b.c" }, { name = "D" }]
keywords = ["page", "web"]
classifiers = ["Programming Language :: Python :: 3"]
dependencies = ["requests>=2"]
[project.optional-dependencies]
desk = ["rich"]
[project.urls]
Issues = "https://example.org/issues"
`
const README: Layout = { 'README.md': '# Web thing\n' }
const POETRY =
  '[tool.poetry]\nname = "web-thing"\nversion = "1.2.3"\ndescription = "A page"\nauthors = ["A <a@b.c>"]\n'

/** A package with code, data, stubs, tests of its own and a hidden file. */
const packageIn = (folder: string): Layout => ({
  [`${folder}/__init__.py`]: '__version__ = "1.2.3"\n',
  [`${folder}/server.py`]: 'X = 1\n',
  [`${folder}/server.pyi`]: 'X: int\n',
  [`${folder}/py.typed`]: '',
  [`${folder}/defaults.json`]: '{}\n',
  [`${folder}/static/index.html`]: '<html>\n',
  [`${folder}/static/.keep`]: '',
  [`${folder}/tests/test_server.py`]: 'pass\n',
  [`${folder}/__pycache__/server.cpython-311.pyc`]: 'x'
})

const DESK: Layout = {
  'README.md': '# Web thing\n',
  'tests/test_all.py': 'pass\n',
  'docs/index.md': '# Docs\n',
  'main.py': 'import web_thing\n'
}

const poetry: BackendLayout[] = [
  {
    title: 'a package with the name of the project, and data',
    files: { ...packageIn('web_thing'), ...DESK, 'pyproject.toml': pyproject('poetry', POETRY) }
  },
  {
    title: 'a package below src, with [project]',
    files: {
      ...packageIn('src/web_thing'),
      ...DESK,
      LICENSE: 'MIT\n',
      'pyproject.toml': pyproject('poetry', `${PROJECT}license = "MIT"\n${TELLING}`)
    }
  },
  {
    title: 'a single module',
    files: { 'web_thing.py': 'X = 1\n', ...DESK, 'pyproject.toml': pyproject('poetry', POETRY) }
  },
  {
    title: 'packages from elsewhere, by glob and to elsewhere',
    files: {
      ...packageIn('firmware/web_thing'),
      'drivers/a/b.py': '',
      'drivers/a/b.json': '',
      'drivers/c.py': '',
      'more/deep/x.py': '',
      'pyproject.toml': pyproject(
        'poetry',
        `${POETRY}packages = [{ include = "web_thing", from = "firmware" }, { include = "drivers/**/*.py" }, { include = "deep", from = "more", to = "inner" }, { include = "docs", format = "sdist" }]\n`
      ),
      'docs/conf.py': ''
    }
  },
  {
    title: 'further files, for the wheel, for the sdist, and for neither',
    files: {
      ...packageIn('web_thing'),
      'www/a.css': '',
      'www/b/c.js': '',
      'extra.py': '',
      'CHANGELOG.md': '',
      'data/x.bin': 'x',
      'pyproject.toml': pyproject(
        'poetry',
        `${POETRY}include = ["CHANGELOG.md", { path = "www", format = ["sdist", "wheel"] }, { path = "extra.py", format = "wheel" }, { path = "data", format = "sdist" }]\n`
      )
    }
  },
  {
    title: 'excluded files, and those that git ignores',
    git: true,
    files: {
      ...packageIn('web_thing'),
      'web_thing/generated.json': '{}',
      'web_thing/local.cfg': '',
      '.gitignore': 'generated.json\n*.cfg\n',
      'pyproject.toml': pyproject(
        'poetry',
        `${POETRY}exclude = ["web_thing/tests", "**/*.html"]\ninclude = [{ path = "web_thing/local.cfg", format = "wheel" }]\n`
      )
    }
  },
  {
    title: 'licences of its own and of others',
    files: {
      ...packageIn('web_thing'),
      'LICENSE.txt': 'a\n',
      COPYING: 'b\n',
      'AUTHORS.md': 'c\n',
      'LICENSES/LICENSE.txt': 'd\n',
      'LICENSES/deep/Apache-2.0.txt': 'e\n',
      'pyproject.toml': pyproject('poetry', POETRY)
    }
  },
  {
    title: 'two packages and a licence, as the original Mpy-BLOX',
    files: {
      ...packageIn('web_thing'),
      'extras/__init__.py': '',
      'extras/LICENSE': 'x\n',
      'LICENSE-MPL-2.0': 'Mozilla\n',
      ...DESK,
      'pyproject.toml': pyproject(
        'poetry',
        `${POETRY}license = "MPL-2.0"\npackages = [{include="web_thing"}, {include="extras"}]\nexclude = ["PKG-INFO", "setup.py"]\ninclude = ["README.md"]\n[tool.poetry.build]\ngenerate-setup-file = false\n`
      )
    }
  }
]

const hatch: BackendLayout[] = [
  {
    title: 'a package with the name of the project; git ignores a file of it',
    git: true,
    files: {
      ...packageIn('web_thing'),
      'web_thing/secret.cfg': '',
      '.gitignore': '*.cfg\n',
      ...DESK,
      'pyproject.toml': pyproject('hatch', PROJECT)
    }
  },
  {
    title: 'one of two packages below src',
    files: {
      ...packageIn('src/web_thing'),
      'src/sim/fake.py': 'pass\n',
      LICENSE: 'MIT\n',
      ...README,
      'pyproject.toml': pyproject(
        'hatch',
        `${PROJECT}${TELLING}[tool.hatch.build.targets.wheel]\npackages = ["src/web_thing"]\n`
      )
    }
  },
  {
    title: 'included by force, excluded by pattern, licences by name',
    files: {
      ...packageIn('web_thing'),
      'pages/a.html': '',
      'legal/LICENSE': 'a\n',
      'vendor/LICENSE': 'b\n',
      'pyproject.toml': pyproject(
        'hatch',
        `${PROJECT}license-files = ["legal/*", "vendor/*"]\n[tool.hatch.build.targets.wheel]\nexclude = ["tests"]\n[tool.hatch.build.targets.wheel.force-include]\n"pages" = "web_thing/pages"\n`
      )
    }
  }
]

const setuptools: BackendLayout[] = [
  {
    title: 'everything below src, data left behind',
    files: {
      ...packageIn('src/web_thing'),
      'src/extra.py': '',
      'pyproject.toml': pyproject('setuptools', PROJECT)
    }
  },
  {
    title: 'package data, and a licence',
    files: {
      ...packageIn('web_thing'),
      LICENSE: 'MIT\n',
      ...README,
      'pyproject.toml': pyproject(
        'setuptools',
        `${PROJECT}license = "MIT"\n${TELLING}[tool.setuptools]\npackages = ["web_thing"]\n[tool.setuptools.package-data]\nweb_thing = ["*.json", "static/*"]\n`
      )
    }
  },
  {
    title: 'setup.py alone',
    files: {
      ...packageIn('web_thing'),
      'setup.py':
        'from setuptools import setup\nsetup(name="web-thing", version="1.2.3", description="A page", packages=["web_thing"], package_data={"": ["*.json"]})\n'
    }
  },
  {
    title: 'setup.cfg, with the version in the code',
    files: {
      ...packageIn('web_thing'),
      'pyproject.toml':
        '[build-system]\nrequires = ["setuptools==84.2.1"]\nbuild-backend = "setuptools.build_meta"\n',
      'setup.cfg':
        '[metadata]\nname = web-thing\nversion = attr: web_thing.__version__\ndescription = A page\n[options]\npackages = find:\n'
    }
  }
]

const flit: BackendLayout[] = [
  {
    title: 'a single module that says its version and what it is',
    files: {
      'web_thing.py': '"""A page."""\n__version__ = "1.2.3"\n',
      LICENSE: 'MIT\n',
      'pyproject.toml': pyproject(
        'flit',
        '[project]\nname = "web_thing"\ndynamic = ["version", "description"]\n'
      )
    }
  },
  {
    title: 'a package with data',
    files: {
      ...packageIn('src/web_thing'),
      ...README,
      'pyproject.toml': pyproject('flit', `${PROJECT}${TELLING}`)
    }
  }
]

const uv: BackendLayout[] = [
  {
    title: 'a package below src',
    files: {
      ...packageIn('src/web_thing'),
      LICENSE: 'MIT\n',
      ...README,
      'pyproject.toml': pyproject('uv', `${PROJECT}license-files = ["LICENSE"]\n${TELLING}`)
    }
  },
  {
    title: 'with exclusions and a root of its own',
    files: {
      ...packageIn('code/web_thing'),
      'pyproject.toml': pyproject(
        'uv',
        `${PROJECT}[tool.uv.build-backend]\nmodule-root = "code"\nwheel-exclude = ["**/tests/**"]\n`
      )
    }
  }
]

const pdm: BackendLayout[] = [
  {
    title: 'every package at the top',
    files: {
      ...packageIn('web_thing'),
      'other/__init__.py': '',
      'other/data.csv': '1\n',
      ...DESK,
      'pyproject.toml': pyproject('pdm', `${PROJECT}${TELLING}`)
    }
  }
]

const titled = (backend: string, layouts: BackendLayout[]): BackendLayout[] =>
  layouts.map((layout) => ({ ...layout, title: `${backend}: ${layout.title}` }))

/** Those that are read without their backend. */
const READ = titled('poetry', poetry)
/** For the others it is installed. */
const BUILT = [
  titled('hatchling', hatch),
  titled('setuptools', setuptools),
  titled('flit', flit),
  titled('uv', uv),
  titled('pdm', pdm)
]

export const LAYOUTS: BackendLayout[] = [...READ, ...BUILT.flat()]

/** Of those that a backend builds one each, unless all are wanted. */
export const TRIED: BackendLayout[] = ALL ? LAYOUTS : [...READ, ...BUILT.map(([first]) => first!)]
