import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readRelease } from '../../../action/build/read-release'
import type { ReleaseSource } from '../../../action/build/release-source'
import { buildOptions } from '../../support/build-library'
import { type Layout, writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'

const APPLICATION = {
  'mpy-blox.toml': 'name = "porch-light"\nversion = "1.0"\nframework = true\n',
  'user_main.py': 'print(1)\n',
  'lib/lamp.py': 'ON = 1\n'
}

async function release(layout: Layout): Promise<ReleaseSource> {
  return readRelease(await buildOptions(await writeProject(layout)), new RecordingReporter())
}

test('an application that asks for the framework brings the board library of this version', async () => {
  const { packages, name } = await release(APPLICATION)
  expect(name).toBe('porch-light')
  expect(packages.map((own) => own.name)).toEqual(['porch-light', 'mpy-blox'])
  const npm = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  expect(packages[1]!.version).toBe(npm.version)
  expect(packages[1]!.files.map(({ path }) => path)).toContain('mpy_blox/app.py')
})

test('the framework starts itself: its main.py comes along', async () => {
  const { scripts } = await release(APPLICATION)
  expect(scripts.map(({ path }) => path)).toEqual(['main.py', 'user_main.py'])
  expect(scripts[0]!.bytes).toEqual(await readFile(join('device-lib', 'main.py')))
})

test('a project with a pyproject.toml brings it too, and one that does not ask does not', async () => {
  const toml = '[project]\nname = "a"\nversion = "1.0"\n'
  const asks = await release({
    'a.py': '',
    'pyproject.toml': `${toml}[tool.mpy-blox]\nframework = true`
  })
  expect(asks.packages.map(({ name }) => name)).toEqual(['a', 'mpy-blox'])
  const silent = await release({ 'a.py': '', 'pyproject.toml': toml })
  expect(silent.packages.map(({ name }) => name)).toEqual(['a'])
})

test('a main.py of the project is refused beside the framework’s', async () => {
  await expect(release({ ...APPLICATION, 'main.py': '' })).rejects.toThrow(
    'main.py and the framework both want to be main.py on the board; call yours user_main.py'
  )
})

test('the package mpy-blox is the framework, wherever the build runs', async () => {
  const cwd = await writeProject({})
  const { name, packages, scripts } = await readRelease(
    { ...(await buildOptions('mpy-blox')), cwd },
    new RecordingReporter()
  )
  expect(name).toBe('mpy-blox')
  expect(packages).toHaveLength(1)
  expect(scripts.map(({ path }) => path)).toEqual(['main.py'])
})
