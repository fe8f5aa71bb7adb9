import { expect, test } from '@jest/globals'
import { sourceDate } from '../../../action/build/source-date'

test('SOURCE_DATE_EPOCH is a number of seconds', () => {
  expect(sourceDate('1700000000')).toEqual({ sourceDateEpoch: 1_700_000_000 })
})

test.each([undefined, ''])('SOURCE_DATE_EPOCH may be unset: %j', (value) => {
  expect(sourceDate(value)).toEqual({})
})

test.each(['now', '-1', '1e9', '12.5'])('SOURCE_DATE_EPOCH must not be %s', (value) => {
  expect(() => sourceDate(value)).toThrow(expect.objectContaining({ code: 'source-date-invalid' }))
})
