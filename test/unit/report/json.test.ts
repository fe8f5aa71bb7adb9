import { expect, test } from '@jest/globals'
import { Failure } from '../../../action/report/failure'
import { JsonReporter } from '../../../action/report/json'

function reported(work: (reporter: JsonReporter) => void): unknown {
  let written = ''
  const reporter = new JsonReporter({ write: (text) => (written += text) })
  work(reporter)
  return JSON.parse(written)
}

test('a run that worked is one document with its result and its warnings', () => {
  const document = reported((reporter) => {
    reporter.info('not for machines')
    reporter.warning('careful', { file: 'a.py', line: 3 })
    reporter.result({ version: '1.4.0' })
  })
  expect(document).toEqual({
    ok: true,
    version: '1.4.0',
    notes: [{ level: 'warning', message: 'careful', file: 'a.py', line: 3 }]
  })
})

test('a run that failed names the code and the place', () => {
  const document = reported((reporter) =>
    reporter.failure(new Failure('syntax', 'bad syntax', { at: { file: 'a.py', line: 3 } }))
  )
  expect(document).toEqual({
    ok: false,
    error: { code: 'syntax', message: 'bad syntax', file: 'a.py', line: 3 },
    notes: []
  })
})

test('a secret does not reach the document', () => {
  const document = reported((reporter) => {
    reporter.secret('hunter22')
    reporter.result({ url: 'mqtt://me:hunter22@host' })
  })
  expect(document).toMatchObject({ url: 'mqtt://me:***@host' })
})

test('a secret that is known only after a warning had it does not reach the document either', () => {
  const document = reported((reporter) => {
    reporter.warning('hunter22 is short')
    reporter.secret('hunter22')
    reporter.result({})
  })
  expect(document).toMatchObject({ notes: [{ level: 'warning', message: '*** is short' }] })
})
