import { afterEach, expect, test } from '@jest/globals'
import * as inputs from '../../../action/workflow/inputs'

const environment = { ...process.env }
afterEach(() => void (process.env = { ...environment }))

/** Gives an input as the runner does. */
const given = (name: string, value: string): void => {
  process.env[`INPUT_${name.toUpperCase()}`] = value
}

test('an input that is not given is its fallback, or no option at all', () => {
  expect(inputs.text('port', 'auto')).toBe('auto')
  expect(inputs.optional('clientKey', 'client-key')).toEqual({})
  expect(inputs.flag('verify', true)).toBe(true)
  expect(inputs.wholeNumber('boot-timeout', 30)).toBe(30)
  expect(inputs.positive('waitS', 'wait')).toEqual({})
  expect(inputs.list('files')).toEqual([])
})

test('an input is an option under its key', () => {
  given('client-key', ' key.pem\n')
  expect(inputs.optional('clientKey', 'client-key')).toEqual({ clientKey: 'key.pem' })
})

test.each([
  ['a b,c', ['a', 'b', 'c']],
  ['a, b', ['a', 'b']],
  ['one file.py\n\n  other file.py=x.py \n', ['one file.py', 'other file.py=x.py']]
])('a list %j is %j', (value, items) => {
  given('files', value)
  expect(inputs.list('files')).toEqual(items)
})

test.each([
  ['true', true],
  ['FALSE', false]
])('a flag %s is %s', (value, expected) => {
  given('verify', value)
  expect(inputs.flag('verify', !expected)).toBe(expected)
})

test('0 is a whole number: it switches a wait off', () => {
  given('boot-timeout', '0')
  expect(inputs.wholeNumber('boot-timeout', 30)).toBe(0)
})

test('a number has the unit of its key', () => {
  given('expires', '1.5')
  expect(inputs.positive('expiresAfterS', 'expires', 3600)).toEqual({ expiresAfterS: 5400 })
})

test.each([
  ['verify', 'yes', inputs.flag, 'input verify: "yes" is neither true nor false'],
  [
    'baud-rate',
    '1e5',
    (name: string) => inputs.wholeNumber(name, 1),
    'input baud-rate: "1e5" is not a whole number'
  ],
  [
    'wait',
    '0',
    (name: string) => inputs.positive('waitS', name),
    'input wait: "0" is not a number above 0'
  ],
  [
    'wait',
    'long',
    (name: string) => inputs.positive('waitS', name),
    'input wait: "long" is not a number above 0'
  ]
])('refuses %s: %s', (name, value, read, message) => {
  given(name, value)
  expect(() => read(name)).toThrow(expect.objectContaining({ code: 'input-invalid', message }))
})
