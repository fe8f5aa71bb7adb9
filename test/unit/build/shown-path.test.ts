import { resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { shownPath } from '../../../action/build/shown-path'

test.each([
  ['device-lib', 'device-lib/app.py'],
  ['.', 'app.py'],
  [resolve('device-lib'), 'device-lib/app.py'],
  ['/elsewhere/lib', '/elsewhere/lib/app.py']
])('in %s a module is shown as %s', (packageDir, shown) => {
  expect(shownPath(process.cwd(), packageDir, 'app.py')).toBe(shown)
})
