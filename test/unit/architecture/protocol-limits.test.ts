import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

// docs/protocol.md is normative: the limits that it gives are those of both ends.

const protocol = readFileSync('docs/protocol.md', 'utf8').replace(/\s+/g, ' ')

/** The number that a source file gives a name, in TypeScript or MicroPython. */
function constant(place: string): number {
  const [file, name] = place.split(' ') as [string, string]
  const value = new RegExp(`^(?:export const|const)? ?${name} = (?:const\\()?([\\d_]+)\\)?$`, 'm')
  const [, digits] = value.exec(readFileSync(file, 'utf8')) ?? []
  if (digits === undefined) throw new Error(`${file} has no number ${name}`)
  return Number(digits.replaceAll('_', ''))
}

const BOARD = 'device-lib/mpy_blox'

/** What the protocol says, with the numbers left out; and where these are from, each from all of these places. */
const LIMITS: [string, ...string[][]][] = [
  [
    'at most # bytes, # for an entry, arrays and objects nested at most # deep',
    ['action/release/update-list.ts MAX_LIST_BYTES', `${BOARD}/ota/listening.py _MAX_LIST`],
    ['action/release/update-list.ts MAX_ENTRY_BYTES', `${BOARD}/ota/entries.py _MAX_ENTRY`],
    [`${BOARD}/ota/entries.py _DEEPEST`]
  ],
  ['`canary`: at most # device ids', ['action/release/update-list.ts MAX_CANARIES']],
  [
    'ASCII text, at most # bytes, lines of at most # bytes',
    ['action/release/manifest.ts MAX_MANIFEST_BYTES'],
    ['action/release/manifest.ts MAX_LINE_BYTES', `${BOARD}/ota/rows.py _MAX_LINE`]
  ],
  [
    'array of the device ids that it is for besides, at most #',
    ['action/release/manifest.ts MAX_DEVICES']
  ],
  ['each rounded up to #', ['action/release/requirements.ts FLASH_BLOCK_BYTES']],
  ['a window of at most 2^#', [`${BOARD}/ota/inflate.py _MAX_WINDOW_BITS`]],
  ["this release's own files: at most # entries", [`${BOARD}/ota/removal.py _MOST`]],
  [
    '`settings.json`, at most # bytes, as is what becomes of it; nested at most # deep',
    [
      'action/release/settings-patch.ts MAX_BYTES',
      `${BOARD}/ota/settings_patch.py _LARGEST`,
      `${BOARD}/settings.py _LARGEST`
    ],
    ['action/release/settings-patch.ts MAX_DEPTH']
  ],
  [
    'boards need not know it. JSON, at most # bytes',
    ['action/release/release-index.ts MAX_INDEX_BYTES']
  ],
  ['until its entry is in, # times', ['action/channel/index-topic.ts TRIES']],
  ['boards read. JSON, at most # bytes', ['action/rollout/read-document.ts MAX_DOCUMENT_BYTES']],
  ['`failed` (at most # `{', ['action/rollout/read-document.ts MAX_FAILED']],
  ['1 to # characters of printable ASCII', ['action/release/board-path.ts MAX_CHARACTERS']],
  [
    'a module (`.py`, `.mpy`) of more than # characters',
    ['action/release/board-path.ts MAX_MODULE_CHARACTERS']
  ],
  ['parts of # bytes', ['action/release/blob.ts PART_BYTES', `${BOARD}/step/blobs.py _PART`]],
  ['leaves out reports above # bytes', ['action/channel/reports.ts MAX_REPORT_BYTES']],
  [
    'text of at most # and # characters without control characters, `packages` has at most # entries, `keys` #; `error.text` is cut at # characters',
    ['action/channel/reports.ts MAX_NAME'],
    ['action/channel/reports.ts MAX_VERSION'],
    ['action/channel/reports.ts MAX_PACKAGES'],
    ['action/channel/reports.ts MAX_KEYS'],
    ['action/channel/reports.ts MAX_ERROR_TEXT']
  ],
  ['`log` (at most # characters', [`${BOARD}/boot.py _LOG`]],
  ['before it crashed, at most # bytes of text', ['device-lib/logging/ring.py _DEFAULT_SIZE']],
  ['JSON of at most # bytes: `do`', [`${BOARD}/control.py _LONGEST`]],
  ['for `for_s` seconds, at most #', [`${BOARD}/control.py _LONGEST_S`]],
  [
    'lines of at most # characters, secrets masked; of more than # lines',
    [`${BOARD}/control.py _LONGEST`],
    [`${BOARD}/control.py _LINES`]
  ],
  ['(seconds from then on, at most #)', [`${BOARD}/sleep.py _LONGEST_S`]]
]

const WORDS: Record<string, number> = { five: 5 }

test.each(LIMITS)('docs/protocol.md says "%s" as the sources do', (sentence, ...places) => {
  const escaped = sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(escaped.replaceAll('#', '([\\d,]+|[a-z]+)'))
  const said = pattern.exec(protocol)?.slice(1) ?? []
  expect(said).toHaveLength(places.length)
  const numbers = said.map((text) => WORDS[text] ?? Number(text.replaceAll(',', '')))
  expect(places.map((each) => each.map(constant))).toEqual(
    places.map((each, at) => each.map(() => numbers[at]))
  )
})
