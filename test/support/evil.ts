import fc from 'fast-check'

/** What has a meaning to a terminal, a log, a summary or a parser, in any order and length. */
const PIECES = [
  '\u001b[2J',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\r\n',
  '\n::error::owned',
  '::add-mask::a',
  '::set-output name=x::y',
  '##[error]owned',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u0000',
  '\u007f',
  '\ufeff',
  '\ud800',
  '\u{e0041}',
  '</table><script>',
  '![x](https://evil.example/x.png)',
  '| a | b |',
  '`',
  '\\',
  '"',
  '%0A',
  '{"a":',
  '__proto__',
  '1e999',
  'confirmed'
]

/** Text as somebody sends it who wants to be more than text. */
export const evilText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...PIECES).map((piece) => piece.repeat(2_000))
)

/** Any value of JSON, evil text and names in it. */
export const evilJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    evilText,
    fc.constantFrom(null, true, 0, -1, 1e300, 1.5, 101),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(evilText, tie('value'), { maxKeys: 4 })
  )
})).value

/** A good value most of the time. */
const mostly = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: evilJson })

const word = fc.constantFrom('stable', 'esp32', '1.4.0', 'mpy-blox')
const errors = fc.record({ code: fc.constant('hash'), text: mostly(evilText) })

const status = fc.record(
  {
    state: mostly(fc.constantFrom('downloading', 'trial', 'confirmed', 'rejected', 'failed')),
    release: mostly(fc.constantFrom('ab'.repeat(32), 'cd'.repeat(32), null)),
    version: mostly(word),
    progress: mostly(fc.nat(100)),
    error: mostly(fc.oneof(fc.constant(null), errors)),
    attempt: mostly(fc.nat(9))
  },
  { requiredKeys: ['state', 'release'] }
)

const info = fc.record(
  {
    channel: mostly(word),
    packages: mostly(fc.dictionary(word, mostly(word))),
    versions: mostly(fc.dictionary(word, word)),
    keys: mostly(fc.array(fc.constant('1f0c9a22'))),
    uname: mostly(fc.dictionary(word, word)),
    mpy: mostly(fc.nat())
  },
  { requiredKeys: [] }
)

/** What a board, or somebody in its name, sends as one of its reports. */
export const evilReport: fc.Arbitrary<Buffer> = fc.oneof(
  status.map(encode),
  info.map(encode),
  evilJson.map(encode),
  fc.constantFrom('1', '0', '', '[]', 'null').map((text) => Buffer.from(text)),
  evilText.map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc.constant(Buffer.alloc(100_000, '['))
)

function encode(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

/** Raw characters that no output may hold: what is invisible, and commands to a workflow's runner. */
export const RAW =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|^[^\S\n]*::|##\[/mu
