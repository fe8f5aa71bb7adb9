import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { readRelease } from '../../../action/build/read-release'
import { buildOptions } from '../../support/build-library'
import { readFolder, writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

// The projects that docs/build.md shows are read as it says.

const page = readFileSync('docs/build.md', 'utf8')
const [rule, dependencies] = [...page.matchAll(/^```toml\n([^]*?)^```/gm)].map(([, toml]) => toml!)
const FILES = {
  'my_lib/__init__.py': '',
  'my_lib/pins.py': '',
  'my_lib/test_pins.py': '',
  'src/drivers/__init__.py': '',
  'www/index.html': '<html>',
  'user_main.py': 'x = 1\n',
  'config/site.json': '{}'
}

test.each([
  ['esp32', ['my_lib/pins.py']],
  ['unix_x64', []]
])('the rule for packages, on %s', async (platform, onThis) => {
  const dir = await writeProject({ 'pyproject.toml': rule!, ...FILES })
  const options = { ...(await buildOptions(dir)), platform }
  const release = await readRelease(options, new RecordingReporter())
  const [own, ...framework] = release.packages
  expect(own!.files.map(({ path }) => path)).toEqual(
    ['drivers/__init__.py', 'my_lib/__init__.py', ...onThis, 'www/index.html'].sort()
  )
  expect(framework.map(({ name }) => name)).toEqual(['mpy-blox'])
  const scripts = release.scripts.map(({ path }) => path).sort()
  expect(scripts).toEqual(['config/site.json', 'main.py', 'user_main.py'])
  expect(release.terms).toMatchObject({ takes: ['user_main.py'], remove: ['old/', 'stray.py'] })
})

test('dependencies', async () => {
  const dir = await writeProject({ 'pyproject.toml': `${rule}\n${dependencies}`, ...FILES })
  const { wanted, projects, evenIfFrozen } = (await readFolder(dir)).settings.dependencies
  expect(wanted.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'aioble index',
    'umqtt.simple index',
    'driver address',
    'other address',
    'schedule pypi',
    'requests index'
  ])
  expect(projects).toMatchObject([{ name: 'lib', path: '../lib' }])
  expect(evenIfFrozen).toEqual(['requests'])
})
