import { expect, test } from '@jest/globals'
import { checkPlatform } from '../../../action/build/platform'
import { parseProject } from '../../../action/build/pyproject'

const project = parseProject(
  '[project]\nname = "x"\n[tool.mpy-blox.platforms.my_board]\n',
  '.',
  'pyproject.toml'
)

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
