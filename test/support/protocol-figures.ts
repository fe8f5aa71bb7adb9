import { BOARD, constant, type Figures, said, VIRTUAL } from './figures'

/** What docs/protocol.md, which is normative, says of limits: they are those of both ends. */
export const PROTOCOL: Figures = [
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
  ['(seconds from then on, at most #)', [`${BOARD}/sleep.py _LONGEST_S`]],
  [
    'at most # slashes and # bytes',
    'action/channel/topics.ts MAX_SLASHES',
    'action/channel/topics.ts MAX_TOPIC_BYTES'
  ],
  [
    'at most # subscriptions at a time',
    said('test/integration/channel/publish.test.ts', 'at most # subscriptions at any time')
  ],
  ['`spread`: seconds, at most #', `${BOARD}/step/held.py _LONGEST_SPREAD_S`],
  ['and # KB besides where', `${BOARD}/step/ownership.py _JUDGE / 1024`],
  ['A board keeps # KB (half', `${BOARD}/ota/room.py _KEPT / 1024`],
  ['and # KB at least, if', `${BOARD}/ota/room.py _KEPT / 4096`],
  ['where # KB are free from the commit', `${BOARD}/step/commit.py _PLENTY / 1024`],
  ['less than these # KB', `${BOARD}/ota/room.py _KEPT / 1024`],
  ['a higher `beat` every # s', 'action/rollout/lease.ts BEAT_MS / 1000'],
  ['not changed for # s by the watcher', 'action/rollout/lease.ts DEAD_MS / 1000'],
  [
    'no answer for # s no longer holds it, so that another may take it after # s',
    () => (constant('action/rollout/lease.ts DEAD_MS / 1000') * 2) / 3,
    'action/rollout/lease.ts DEAD_MS / 1000'
  ],
  ['has not changed for # s is that of', 'action/channel/pruning.ts DEAD_MS / 1000'],
  ['is younger than # hours', 'action/release/prunable.ts YOUNG_MS / 3600000'],
  ['public exponent #', 'action/release/signature.ts PUBLIC_EXPONENT'],
  ['a # bit key', 'action/release/signature.ts MODULUS_BITS'],
  ['base64 of the # bytes', `${BOARD}/ota/signature.py _SIZE`],
  [
    'patched or new: a JSON object, at most # bytes, nested at most # deep',
    `${BOARD}/step/settings_change.py _LARGEST`,
    'action/release/settings-patch.ts MAX_DEPTH'
  ],
  ['is to be removed has at most # entries', `${BOARD}/ota/removal.py _MOST`],
  [
    'tried again: # times in all, after #, #, # and # s',
    `${BOARD}/ota/worker.py _ATTEMPTS`,
    ...[1, 3, 9, 27].map((times) => () => times * constant(`${BOARD}/ota/worker.py _FIRST_DELAY_S`))
  ],
  ['for the application # minutes at most', `${BOARD}/ota/lease.py _URGENT_S / 60`],
  ['for # boots, or for # hours', `${BOARD}/tally.py _BOOTS`, `${BOARD}/tally.py _HOURS`],
  ['for at most # minutes, and if that brings', `${BOARD}/debt.py _CHECK_IN_S / 60`],
  [
    'at most # minutes. At # hours it resets',
    `${BOARD}/debt.py _UPDATE_S / 60`,
    `${BOARD}/upkeep.py _HOURS`
  ],
  ['After # crashes before', `${BOARD}/boot.py _CRASHES`],
  ['`user_main` again after # minutes', `${BOARD}/boot.py _FIRST_RETRY_S / 60`],
  ['twice as long, at most # hours', `${BOARD}/boot.py _LONGEST_RETRY_S / 3600`],
  ['stands still** for # minutes', `${BOARD}/boot.py _LOOP_S / 60`],
  [
    '(RP2: # s)',
    () => Math.floor(said(`${VIRTUAL}/machine.py`, '_LONGEST_WDT_MS = # if')() / 1000)
  ],
  ['A session lasts for # days', `${BOARD}/mqtt/handshake.py _SESSION_EXPIRY / 86400`],
  ['Each #th wake', () => 1 + constant(`${BOARD}/wakes.py _TRUSTED`)],
  ['in a row, from # on', `${BOARD}/ota/info.py _TAKEOVERS`],
  ['within # minutes of its beginning', `${BOARD}/mqtt/handshake.py _SOON_MS / 60000`],
  ['anew after # days', () => Math.floor(2 ** 30 / 86_400_000)],
  ['A `time` before #', `${BOARD}/clock.py _FIRST_YEAR`],
  ['Within # minutes of its boot', `${BOARD}/control.py _BETWEEN_MS / 60000`],
  ['a message # times a second', () => 1000 / constant(`${BOARD}/control.py _TICK_MS`)],
  ['where `until` is # minutes later', `${BOARD}/step/held.py _WORTH_S / 60`],
  ['from one among canaries or # boards', 'action/rollout/policy.ts FEW']
]
