import { expect, test } from '@jest/globals'
import { Redactor } from '../../../action/report/redactor'

test('a secret is hidden wherever it stands in a line', () => {
  const redactor = new Redactor()
  redactor.add('hunter22')
  expect(redactor.clean('mqtt://me:hunter22@host hunter22')).toBe('mqtt://me:***@host ***')
})

test('each line of a key is hidden by itself', () => {
  const redactor = new Redactor()
  redactor.add('-----BEGIN KEY-----\nQUJDREVG\n-----END KEY-----\n')
  expect(redactor.clean('found QUJDREVG in the log')).toBe('found *** in the log')
})

test('an empty secret hides nothing', () => {
  const redactor = new Redactor()
  expect(redactor.add('')).toEqual([])
  expect(redactor.clean('a banana')).toBe('a banana')
})

test('a secret that is known already is not new', () => {
  const redactor = new Redactor()
  expect(redactor.add('hunter22')).toEqual(['hunter22'])
  expect(redactor.add('hunter22')).toEqual([])
})
