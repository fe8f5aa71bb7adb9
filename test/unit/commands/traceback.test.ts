import { describe, expect, test } from '@jest/globals'
import { placeOf, tracebackIn } from '../../../action/commands/traceback'

const LOG = `INFO app: booted
Traceback (most recent call last):
  File "old.py", line 1, in <module>
OSError: [Errno 2] ENOENT
ERROR app: user_main
Traceback (most recent call last):
  File "mpy_blox.app", line 123, in _run_user_main
  File "/user_main.py", line 3, in user_main
  File "lamp.effects", line 8, in fade
  File "asyncio/core.py", line 1
ValueError: valve stuck
INFO app: resetting
`

describe('a traceback in the log of a board', () => {
  test('is the last one, with its message', () => {
    expect(tracebackIn(LOG)).toMatchObject({ message: 'ValueError: valve stuck' })
    expect(tracebackIn(LOG)!.frames).toHaveLength(4)
  })

  test('is at its innermost place in the project', () => {
    const sources = new Map([
      ['user_main.py', 'app/user_main.py'],
      ['lamp.effects', 'src/lamp/effects.py']
    ])
    expect(placeOf(tracebackIn(LOG)!, sources)).toEqual({ file: 'src/lamp/effects.py', line: 8 })
    expect(placeOf(tracebackIn(LOG)!, new Map())).toBeUndefined()
  })

  test('is told by its end where the log has lost its beginning', () => {
    const cut = LOG.slice(LOG.lastIndexOf('k (most recent call last)'))
    expect(tracebackIn(cut)).toEqual(tracebackIn(LOG))
  })

  test.each([
    '',
    'INFO app: booted',
    'Traceback (most recent call last):',
    'Traceback (most recent call last):\n  File "x", line 1'
  ])('is none where it has no end: %j', (log) => {
    expect(tracebackIn(log)).toBeUndefined()
  })
})
