import { expect, test } from '@jest/globals'
import { checkPlatform } from '../../../action/build/platform'
import { readSettings } from '../../../action/build/source/settings'
import { TomlTable } from '../../../action/build/source/toml-table'

const file = 'pyproject.toml'
const project = { file, settings: readSettings(TomlTable.parse('[platforms.my_board]\n', file)) }

test.each(['esp32', 'unix_x64', 'rp2'])('%s is a port of MicroPython', (platform) => {
  expect(() => checkPlatform(platform, project)).not.toThrow()
})

test('a project may declare a platform of its own', () => {
  expect(() => checkPlatform('my_board', project)).not.toThrow()
})

test('a platform that nobody declares is an error that lists those known', () => {
  expect(() => checkPlatform('esp23', project)).toThrow(
    /^unknown platform "esp23"; known are any, esp32, .*, my_board; others need a table/
  )
})
