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
  const reporter = new RecordingReporter()
  expect(() => checkedSettings('provision.json', '{\n"wlan.psk": "tomatoes"', reporter)).toThrow(
    /^provision.json:2: not a JSON object: close brace expected: nothing was written; mend it$/
  )
})
