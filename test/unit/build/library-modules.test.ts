import { expect, test } from '@jest/globals'
import { checkLibraryModules } from '../../../action/build/library-modules'
import type { ReleaseSource } from '../../../action/build/release-source'

const file = (path: string) => ({ path, source: `src/${path}`, bytes: Buffer.alloc(0) })
const release = (name: string, modules: string[], scripts: string[] = []): ReleaseSource => ({
  name,
  version: '1.0.0',
  packages: [{ name, version: '1.0.0', description: '', files: modules.map(file), licenses: [] }],
  scripts: scripts.map(file),
  terms: { takes: [], remove: [] },
  leftOut: []
})

test.each([
  [['logging/__init__.py'], [], 'logging'],
  [['logging.py'], [], 'logging'],
  [['greenhouse.py', 'mpy_blox/app.py'], [], 'mpy_blox'],
  [[], ['lib/logging/handlers.py'], 'logging'],
  [[], ['mpy_blox/recovery/journal.py'], 'mpy_blox']
])('a project with %j, and %j besides, is refused and told whose module that is', (...given) => {
  const [modules, scripts, module] = given
  expect(() => checkLibraryModules(release('greenhouse', modules, scripts))).toThrow(
    expect.objectContaining({
      code: 'library-module',
      message: expect.stringMatching(
        new RegExp(`the module ${module} is the board library's.*exclude = \\["\\*\\*/${module}`)
      )
    })
  )
})

test('the board library itself has them, and others have names that look like them', () => {
  checkLibraryModules(release('mpy-blox', ['mpy_blox/app.py', 'logging/__init__.py']))
  checkLibraryModules(release('greenhouse', ['greenhouse/logging.py', 'logging_setup.py']))
})
