import { expect, test } from '@jest/globals'
import { AppReport } from '../../../action/serial/app-report'

const partsOf = (...lines: string[]): string[] => {
  const report = new AppReport()
  for (const line of lines) report.hear(`2026-11-25 12:00:00 ${line}`)
  return report.parts.map(({ part, state, text }) => `${part} ${state}: ${text}`)
}

test('the application is heard of Wi-Fi, time, broker and channel', () => {
  expect(
    partsOf(
      'INFO mpy_blox.wifi: connected to home as 10.0.0.7, -60 dBm',
      'INFO mpy_blox.clock: set by pool.ntp.org to 2026-11-25 12:00:00 UTC',
      'INFO mqtt: connected to broker:8883, MQTT 5',
      'INFO app: follows channel lab'
    )
  ).toEqual([
    'Wi-Fi ok: connected to home as 10.0.0.7, -60 dBm',
    'time ok: set by pool.ntp.org to 2026-11-25 12:00:00 UTC',
    'broker ok: connected to broker:8883, MQTT 5',
    'channel ok: follows channel lab'
  ])
})

test('what fails is told with its reason, and what fails and then works as working', () => {
  expect(
    partsOf(
      'WARNING mpy_blox.wifi: home: wrong password; next try in 5 s',
      'WARNING mqtt: broker:8883: no answer',
      'INFO mpy_blox.wifi: connected to home as 10.0.0.7, -60 dBm'
    )
  ).toEqual([
    'Wi-Fi ok: connected to home as 10.0.0.7, -60 dBm',
    'time unheard: nothing was said of it',
    'broker failed: broker:8883: no answer',
    'channel unheard: nothing was said of it'
  ])
})

test('what settings do not ask for is no failure', () => {
  const lines = partsOf('WARNING app: mqtt.server is not set: no MQTT, no updates')
  expect(lines.slice(2)).toEqual([
    'broker unset: mqtt.server is not set',
    'channel unset: mqtt.server is not set'
  ])
})

test('a channel that the broker refuses is a failure, whoever says so', () => {
  for (const line of [
    'ERROR mqtt: subscription to mpypi/channels/lab refused, reason 0x87',
    'ERROR app: subscription to mpypi/channels/lab refused'
  ])
    expect(partsOf(line)[3]).toMatch(
      /^channel failed: subscription to mpypi\/channels\/lab refused/
    )
})

test('other lines, and those of other programs, say nothing', () => {
  expect(partsOf('INFO constructor: x', 'INFO mqtt', 'hello', 'INFO app: booted')).toEqual(
    partsOf()
  )
})
