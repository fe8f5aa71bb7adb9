import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { settingsFor } from '../../../action/release/signature'
import { checkedSettings } from '../../../action/serial/board-settings'
import { settingsFaults } from '../../../action/serial/settings-check'
import { SIGNER } from '../../support/key-pairs'
import { RecordingReporter } from '../../support/recording-reporter'

const said = (text: string): string[] =>
  settingsFaults('settings.json', text).map(
    ({ at, text: fault, certain }) => `${at.line} ${certain ? 'error' : 'hint'} ${fault}`
  )

/** Settings on pages, each with its page. */
const SHOWN = readdirSync('docs', { encoding: 'utf8', recursive: true })
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => {
    const blocks = readFileSync(join('docs', name), 'utf8').matchAll(
      /^```json\n(\{\n {2}"\w+\.[^]*?)^```/gm
    )
    return [...blocks].map(([, text]) => [name, text!] as const)
  })

describe('a settings file', () => {
  test('of the examples is as it should be', () => {
    for (const name of ['settings.json', 'provision.json'])
      expect(said(readFileSync(`examples/${name}`, 'utf8'))).toEqual([])
  })

  test.each(SHOWN)('that %s shows is as it should be', (_page, text) => {
    expect(said(text)).toEqual([])
  })

  test.each([
    ['{"mqtt.server": "mqtt://broker.example"}', "mqtt.server has to be the broker's name alone"],
    [
      '{"mqtt": {"server": "broker.example:1883"}}',
      "mqtt.server has to be the broker's name alone"
    ],
    [
      '{"update.channel": "my lamps"}',
      'update.channel has to be a name of at most 200 characters: no +, #, /, spaces'
    ],
    ['{"mqtt": {"port": 70000}}', 'mqtt.port has to be a port, from 1 to 65535'],
    ['{"logging.syslog.port": 0}', 'logging.syslog.port has to be a port, from 1 to 65535'],
    ['{"update": {"window": "25:00-26:00"}}', 'update.window has to be hours such as'],
    ['{"update.keys": [{"id": "0a1b2c3d", "nn": "00"}]}', 'update.keys has to be a list of keys'],
    ['{"update.keys": {"id": "0a1b2c3d"}}', 'update.keys has to be a list of keys']
  ])('that no board gets anywhere with is an error: %j', (text, fault) => {
    expect(said(text)).toEqual([expect.stringContaining(`1 error ${fault}`)])
  })

  test('with what a board connects by, and a key that was made, has no fault', () => {
    const { boardKey } = SIGNER
    for (const server of ['broker.example', '10.0.0.2', 'fd00::2', ''])
      expect(
        said(
          JSON.stringify({
            'mqtt.server': server,
            'update.channel': 'lab',
            ...settingsFor([boardKey])
          })
        )
      ).toEqual([])
  })

  test('with an empty network name, as init leaves it, is a hint', () => {
    expect(said('{\n"wlan.ssid": ""}')).toEqual([
      '2 hint wlan.ssid is empty: the board looks for no Wi-Fi'
    ])
  })

  test('may hold what the application makes of it, nested or dotted, and nulls', () => {
    const own = { sensor: { interval: 5 }, 'lamp.pin': 4, list: [1], 'wlan.ssid': null }
    expect(said(JSON.stringify(own))).toEqual([])
  })

  test.each([
    [
      '{\n  "wlan": {\n    "ssid": "home",\n  }\n}',
      '4 error not a JSON object: property name expected'
    ],
    ['{"a": 1\n "b": 2}', '2 error not a JSON object: comma expected'],
    ['{"a": tru}', '1 error not a JSON object: invalid symbol'],
    ['{"a": 1', '1 error not a JSON object: close brace expected'],
    ['// mine\n{}', '1 error not a JSON object: invalid comment token'],
    ['[1]', '1 error not a JSON object: it is no object'],
    ['', '1 error not a JSON object: value expected']
  ])('that is no JSON is an error with its line: %j', (text, fault) => {
    expect(said(text)[0]).toBe(fault)
  })

  test.each([
    ['{\n"mqtt.port": "1883"}', '2 error mqtt.port has to be an integer'],
    ['{"mqtt": {\n"ssl": 1}}', '2 error mqtt.ssl has to be a boolean'],
    ['{"mqtt": "broker"}', '1 hint the board library has no setting mqtt'],
    ['{"mqtt.ssl_params": {"cafile": 3}}', '1 error mqtt.ssl_params.cafile has to be a string'],
    ['{"update.keys": "abc"}', '1 error update.keys has to be a list'],
    ['{"update.confirm_after": 1.5}', '1 error update.confirm_after has to be an integer']
  ])('with a value of another type is an error, or a hint: %j', (text, fault) => {
    expect(said(text)).toEqual([fault])
  })

  test.each([
    ['{"mqtt.sever": "x"}', 'mqtt.sever; is mqtt.server meant?'],
    ['{"wlan": {"SSID": "x"}}', 'wlan.SSID; is wlan.ssid meant?'],
    ['{"ssid": "x"}', 'ssid; is wlan.ssid meant?'],
    ['{"update.chanel": "x"}', 'update.chanel; is update.channel meant?'],
    ['{"update.nonsense": "x"}', 'update.nonsense'],
    ['{"hostnme": "x"}', 'hostnme; is hostname meant?']
  ])('with a name that may be a mistake is a hint: %j', (text, fault) => {
    expect(said(text)).toEqual([`1 hint the board library has no setting ${fault}`])
  })

  test.each([
    [
      '{"mqtt.port": 1,\n"mqtt.port": 2}',
      '2 error mqtt.port is there more than once, and a board takes the last'
    ],
    [
      '{"wlan": {"ssid": "a"},\n"wlan": {"psk": "b"}}',
      '2 error wlan is there more than once, and a board takes the last'
    ]
  ])('with a name twice in one object is an error: %j', (text, fault) => {
    expect(said(text)).toEqual([fault])
  })

  test('of an editor that begins it with a byte order mark goes to the board without', () => {
    const text = checkedSettings(
      'x.json',
      '\ufeff{"hostname": "lamp"}\r\n',
      new RecordingReporter()
    )
    expect(text.toString()).toBe('{"hostname": "lamp"}\r\n')
  })

  test('with no keys, in the ways that mean so, has no fault', () => {
    for (const keys of ['[]', '{}', 'null']) expect(said(`{"update.keys": ${keys}}`)).toEqual([])
  })

  test('is warned of or refused without a word of its values', () => {
    const reporter = new RecordingReporter()
    const text = '{"wlan.psk": "tomatoes", "mqtt.pasword": "peas"}'
    expect(checkedSettings('x.json', text, reporter).toString()).toBe(text)
    expect(reporter.lines).toEqual([
      'x.json:1: the board library has no setting mqtt.pasword; is mqtt.password meant?'
    ])
    expect(() => checkedSettings('x.json', '{"wlan.psk": ["tomatoes"]}', reporter)).toThrow(
      expect.objectContaining({
        code: 'settings-invalid',
        message: expect.not.stringContaining('tom')
      })
    )
  })
})
