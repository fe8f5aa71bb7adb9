import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { numberAt, numbersIn, patternOf } from '../../support/figures'
import { FIGURES } from '../../support/page-figures'
import { trackedFiles } from '../../support/tracked'

// What pages tell in numbers is what the sources say, or a test that measures it.

const text = (file: string): string => readFileSync(file, 'utf8')

const rows = Object.entries(FIGURES).flatMap(([page, sentences]) =>
  sentences.map(([sentence, ...places]) => [page, sentence, places] as const)
)

test.each(rows)('%s says "%s" as the sources do', (page, sentence, places) => {
  const numbers = numbersIn(text(page), sentence)
  expect(numbers).toHaveLength(places.length)
  const found = places.map((place) => [place].flat().map(numberAt))
  expect(found).toEqual(found.map((each, at) => each.map(() => numbers[at])))
})

/** What is no limit and no measurement: what a page defines itself, which test vectors hold, and versions. */
const DEFINED = `
64 lower-case hexadecimal digits
percent, 0 to 100; absent means 100
modulo 100, are
integer > 0
\`format\` (1)
that end with 100
at 100 % the
(0x20 to 0x7e)
file of size 0
in several parts, from 0
never above 64 KiB
is below 100 a publisher
at most 2^12
§8.2
30 bits of ticks
32 and of 64 bits
first 8 hexadecimal digits
modulus as 384 bytes
all 384 bytes
(202 bytes of \`ff\`)
exactly 384 bytes
bits 8-9, arch = bits 10 up
(0-100 or null)
(any 6.x)
exit code is 1
Exit codes: 0 done, 1 failed, 2 wrong usage
boards of 32 and 64 bits
boards are in 10 % follows
those of 10 % are among those of 50 %
100 comes last
take part at 100 %
client (5 and 3.1.1)
MQTT 5 or 3.1.1
original library (0.6)
settings.json:4
runs MicroPython 1.x
WSL 2
numbers from 0
first 24 digits
(1.22 is 6.2, from 1.23 on 6.3)
the start of 1980
`
  .trim()
  .split('\n')

/** What is written by a generator, or executed; and what others call things. */
const NOT_PROSE = [
  /^```[^]*?^```$/gm,
  /^ {4}.*$/gm,
  /<!-- (inputs|outputs|variables|verbs|timings|figures of waiting) -->[^]*?<!-- end of \1 -->/g,
  /<!-- codes:[^]*?<!-- \/codes -->/g,
  // `make figures`
  /^\| .* \| [\d.]+( KB| s)? \|.*$/gm,
  /\]\([^)]*\)/g,
  /^#.*$/gm,
  /^ *\d+\. /gm,
  /`[^`]*`/g,
  /\b(RFC|PEP|PKCS#|UTF-|SHA-|SEC |MQTT|QoS|Line|step|Node|Python|MicroPython|NATS|Mosquitto|CycloneDX) ?\d[\d.]*/g,
  /\b(ESP32|RP2|v\d[\w.]*|sha256|base64|PKCS1|i386|x86-64|(32|64) bits|since 1970)\b/gi,
  /\b(x86|x64|armv\w+|rv\d+imc|python3|1\.2\d)\b/g
]

const pages = trackedFiles('*.md')
  // Generated, and a history.
  .filter((file) => !/^(test|docs\/(reference|layouts)|CHANGELOG)\b/.test(file))

test.each(pages)('%s has no figure but those', (page) => {
  const known = [...(FIGURES[page] ?? []).map(([sentence]) => sentence), ...DEFINED]
  const told = known.reduce(
    (left, sentence) => left.replace(patternOf(sentence), (said) => said.replace(/\d/g, '')),
    text(page)
  )
  const rest = NOT_PROSE.reduce((left, pattern) => left.replace(pattern, ' '), told)
  expect(rest.replace(/\s+/g, ' ').match(/.{0,50}\d.{0,30}/g) ?? []).toEqual([])
})
