import { expect, test } from '@jest/globals'
import { brokerInputs } from '../../../action/cli/broker-options'
import { RecordingReporter } from '../../support/recording-reporter'

const PEM = '-----BEGIN PRIVATE KEY-----\nMC4CAQ\n-----END PRIVATE KEY-----\n'
const args = { broker: 'mqtts://broker.example', topicPrefix: 'mpypi' }

test('a broker is what was named, and nothing else', () => {
  expect(brokerInputs({ ...args, username: 'releases' }, new RecordingReporter())).toEqual({
    url: 'mqtts://broker.example',
    username: 'releases'
  })
})

test('hides the password, and a key that is given as text', () => {
  const reporter = new RecordingReporter()
  brokerInputs({ ...args, password: 'peas', clientKey: PEM }, reporter)
  expect(reporter.secrets).toEqual(['peas', PEM])
})

test('leaves the path of a key readable', () => {
  const reporter = new RecordingReporter()
  brokerInputs({ ...args, clientKey: 'client.key' }, reporter)
  expect(reporter.secrets).toEqual([])
})
