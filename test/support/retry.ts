import { jest } from '@jest/globals'

// Boards, brokers and cables are processes with clocks of their own. On a shared CI machine one of them can
// be starved past a time limit; such a test gets a second chance, and its first failure is printed.
if (process.env['CI']) jest.retryTimes(1, { logErrorsBeforeRetry: true })
