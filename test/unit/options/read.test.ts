import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Surface } from '../../../action/options/definition'
import { readOptions } from '../../../action/options/read'
import { EMPTY_SECRET } from '../../../action/options/secret'
import { optionsOf } from '../../../action/options/table'
import { Failure } from '../../../action/report/failure'
import { drawn } from '../../support/drawn'

/** Reads options that were typed on a command line. */
function typed<S extends Surface>(surface: S, given: Record<string, string[]>) {
  return readOptions(
    surface,
    (name) => given[name] && { label: `--${name}`, texts: given[name], typed: true },
    () => {}
  )
}

/** Reads options as a workflow or the environment has them: one text each. */
function written<S extends Surface>(
  surface: S,
  given: Record<string, string>,
  warn?: (message: string) => void
) {
  return readOptions(
    surface,
    (name) => (given[name] === undefined ? undefined : { label: name, texts: [given[name]] }),
    () => {},
    warn
  )
}

test('without anything given there are the defaults, and nothing else', () => {
  expect(typed('purge', {})).toEqual({
    port: 'auto',
    baudRate: 115_200,
    lib: false,
    app: false,
    json: false,
    verbose: false
  })
})

test('one of two values is not taken without a word', () => {
  expect(() => typed('publish', { expires: ['1', '2'] })).toThrow(
    '--expires is given more than once, "1" and "2": which one is meant?'
  )
})

test('a password that ends in a line end is named, and not shown', () => {
  expect(() => written('fleet', { password: 'peas\n' })).toThrow(
    /^password ends in a line end.*printf/
  )
  expect(() => written('fleet', { password: 'peas\nbeans' })).toThrow(
    'password: what is given is not one line'
  )
})

test.each([
  'mqtt://user:pe#as@broker',
  'mqtt://user:pe/as@broker:1883',
  'mqtts://user:pe as@broker',
  'mqtt://user:pe?as@broker'
])('a broker like %s is told how to write what its password is made of', (broker) => {
  const explained = expect.objectContaining({
    message: expect.stringMatching(/^broker is a URL that cannot be read; give user .*# is %23/)
  })
  expect(() => written('fleet', { broker })).toThrow(explained)
})

test('a password that ends in a tab is named', () => {
  expect(() => written('fleet', { password: 'peas\t' })).toThrow(/^password ends in a tab/)
})

test('of two passwords neither is shown', () => {
  expect(() => typed('fleet', { password: ['peas', 'beans'] })).toThrow(
    /^--password is given more than once: which one is meant\?$/
  )
})

test.each(optionsOf('publish').map(([name]) => name))(
  'an empty --%s that is typed is a mistake',
  (name) => {
    for (const texts of [[''], [' '], ['x', '']]) {
      const isEmpty = expect.objectContaining({
        code: 'usage',
        message: expect.stringContaining(`--${name} is empty: `)
      })
      expect(() => typed('publish', { [name]: texts })).toThrow(isEmpty)
    }
  }
)

test('an empty input or variable is none', () => {
  const none = written('publish', { channel: '', wait: ' ' })
  expect(none).toEqual(typed('publish', {}))
  const warnings: string[] = []
  written('publish', { channel: '', wait: ' ' }, (message) => warnings.push(message))
  expect(warnings).toEqual([])
})

test.each([
  'username',
  'password',
  'ca',
  'client-cert',
  'client-key',
  'nats-url',
  'signing-key',
  'settings-patch'
])('an empty %s is none, but told: its secret is not set; typed, it is a mistake', (name) => {
  const warnings: string[] = []
  const warn = (message: string) => warnings.push(message)
  expect(written('publish', { [name]: '' }, warn)).toEqual(written('publish', {}))
  expect(warnings).toEqual([`${name} is empty: ${EMPTY_SECRET}`])
  expect(() => typed('publish', { [name]: [' '] })).toThrow(`--${name} is empty: ${EMPTY_SECRET}`)
})

test('the value of an option that may hold a secret is not shown', () => {
  for (const [name, value] of [
    ['password', 'pe\nas'],
    ['signing-key', 'pe\nas']
  ] as const) {
    expect(() => typed('publish', { [name]: [value] })).toThrow(/: what is given is not /)
  }
})

test('a value in a message is short and on one line', () => {
  const wait = `\u001b[31m::error::\n${'9'.repeat(5000)}`
  const read = () => typed('publish', { wait: [wait] })
  expect(read).toThrow(/^--wait: "\\u001b\[31m::error::\\n9{1,80}…" is not a number/)
})

test('nor do line ends that only Unicode knows divide a message', () => {
  const read = () => typed('publish', { wait: ['1\u2028\u0085\u20292'] })
  expect(read).toThrow('--wait: "1\\u2028\\u0085\\u20292" is not a number')
})

test.each([
  ['a b', ['a', 'b']],
  ['a\n\n  b \n', ['a', 'b']],
  ['one file.py\nother file.py=x.py', ['one file.py', 'other file.py=x.py']],
  ['\na.py\n', ['a.py']],
  ['a.py\r\nb.py', ['a.py', 'b.py']]
])('a list that is written as %j is %j', (text, items) => {
  expect(written('publish', { 'extra-src-files': text }).extraSrcFiles).toEqual(items)
})

test('arguments of a list are taken as the shell split them, with their spaces; lines part them', () => {
  const files = ['my file.py', 'a.py\nb.py']
  expect(typed('publish', { 'extra-src-files': files }).extraSrcFiles).toEqual([
    'my file.py',
    'a.py',
    'b.py'
  ])
})

test('a key as PEM text is one item of a list, however many lines it has', () => {
  const pem = '-----BEGIN PUBLIC KEY-----\nMC4CAQ\n-----END PUBLIC KEY-----'
  expect(typed('verify', { key: [pem, 'settings.json'] }).keys).toEqual([pem, 'settings.json'])
})

test('commas are no separators: a name with one is refused rather than published to nobody', () => {
  expect(() => written('publish', { 'device-ids': 'esp32-01,esp32-02' })).toThrow(
    'device-ids: "esp'
  )
})

test('an item of a list that is there twice is a mistake', () => {
  expect(() => written('publish', { 'device-ids': 'a b a' })).toThrow(
    'device-ids: "a" is there twice'
  )
})

test('a list parses the same, from lines or from arguments', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/), { maxLength: 20 })
  fc.assert(
    fc.property(names, (ids) => {
      expect(written('publish', { 'device-ids': ids.join('\n') }).deviceIds).toEqual(ids)
      expect(written('publish', { 'device-ids': ids.join(' ') }).deviceIds).toEqual(ids)
      expect(typed('publish', { 'device-ids': ids }).deviceIds).toEqual(ids)
    })
  )
})

test('whatever is given for any option: values, or one line that names the option', () => {
  const surfaces = [
    'action.yml',
    'flash/action.yml',
    'publish',
    'flash',
    'board',
    'broker'
  ] as const
  const options = surfaces.flatMap((surface) =>
    optionsOf(surface).map(([name]) => ({ surface, name }))
  )
  fc.assert(
    fc.property(fc.constantFrom(...options), fc.string({ unit: 'binary' }), (option, text) => {
      try {
        written(option.surface, { [option.name]: text })
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(Failure)
        expect((thrown as Failure).code).toBe('usage')
        expect((thrown as Failure).message).toMatch(new RegExp(`^${option.name}:? .+$`))
      }
    }),
    { numRuns: drawn(2_000) }
  )
})
