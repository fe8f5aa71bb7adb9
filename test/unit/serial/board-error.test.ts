import { expect, test } from '@jest/globals'
import { BoardError } from '../../../action/serial/board-error'

test.each([
  ['OSError: [Errno 28] ENOSPC', 'OSError', 28],
  ['OSError: 28', 'OSError', 28],
  ["OSError: (-4354, 'ESP_ERR_NVS_NOT_FOUND')", 'OSError', -4354],
  ['MemoryError: memory allocation failed, allocating 4096 bytes', 'MemoryError', undefined],
  ['KeyboardInterrupt: ', 'KeyboardInterrupt', undefined]
])('reads class and number from "%s"', (line, exception, errno) => {
  const traceback = `Traceback (most recent call last):\r\n  File "<stdin>", line 1, in <module>\r\n${line}\r\n`
  expect(new BoardError(traceback, '')).toMatchObject({ exception, errno })
})
