import { expect, test } from '@jest/globals'
import { checkedSettings, hideSecrets } from '../../../action/serial/board-settings'
import { RecordingReporter } from '../../support/recording-reporter'

test('hides the secrets of a provision file, and leaves names readable', () => {
  const reporter = new RecordingReporter()
  hideSecrets(
    '{"wlan.ssid": "home", "wlan.psk": "tomatoes", "mqtt": {"server": "10.0.0.1", "password": "peas"}}',
    reporter
  )
  expect(reporter.secrets).toEqual(['tomatoes', 'peas'])
})

test('does not quote a broken provision file', () => {
  expect(() => checkedSettings('provision.json', '{"wlan.psk": "tomatoes"')).toThrow(
    /^provision.json is not a JSON object: nothing was written; mend it$/
  )
})
