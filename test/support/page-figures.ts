import { BOARD, constant, type Figures, said, VIRTUAL } from './figures'
import { EXAMPLES } from './example-projects'
import { LAYOUTS } from './layouts'
import { PROTOCOL } from './protocol-figures'

const SETTINGS = 'docs/reference/settings.md'
const WAKE = 'test/system/sleep/packets.test.ts'
const FLEET = 'test/support/fleet-figures.ts'

/** What pages say in numbers. */
export const FIGURES: Record<string, Figures> = {
  'docs/protocol.md': PROTOCOL,
  'CONTRIBUTING.md': [
    [
      'under about # lines',
      () => said('eslint.config.js', "'max-lines': ['error', { max: #")() - 20
    ]
  ],
  'README.md': [
    ['a broker, # virtual boards', said('action/commands/demo.ts', 'Start # virtual boards')],
    [
      'at most # KB of heap, an update at most # KB more',
      said('test/support/memory-figures.ts', "channel subscribed': # * 1024"),
      said('test/support/memory-figures.ts', "an update by release, over idle': # * 1024")
    ],
    ['Boards run MicroPython # or later', said('action/options/build.ts', "default: '#',")]
  ],
  'docs/guides/library-author.md': [['shows # projects', () => EXAMPLES.length]],
  'docs/architecture.md': [
    [
      'of a bare upload, # at a time',
      said('test/support/hundred-packages.ts', '{ length: # }, work)')
    ],
    ['a window of # KiB', () => 2 ** constant('action/build/zip.ts WINDOW_BITS') / 1024],
    ['# topics at a time, each group', 'action/channel/session.ts SUBSCRIPTIONS_AT_A_TIME'],
    [
      'A first publication of # packages waits for at most # the round trips',
      said('test/integration/channel/lines.test.ts', 'a first publication of # packages'),
      said('test/integration/channel/lines.test.ts', 'waits for at most # the round trips')
    ],
    ['with up to # boards', said('test/support/fleet-figures.ts', '2_000, #]')],
    [
      'idle at most # KB of heap, for an update at most # KB more, and # KB for everything',
      said('test/support/memory-figures.ts', "channel subscribed': # * 1024"),
      said('test/support/memory-figures.ts', "an update by release, over idle': # * 1024"),
      'test/support/memory-figures.ts WHOLE_HEAP_KB'
    ],
    [
      "holds up to # besides the firmware's, and one more takes # KB in one piece",
      said('test/support/memory-figures.ts', "holds up to # besides the firmware's"),
      said('test/support/memory-figures.ts', 'one more takes # KB in one piece')
    ],
    ['meets at most #', 'test/support/memory-figures.ts MOST_NAMES']
  ],
  'docs/battery.md': [
    ['a board that sleeps, for # days', `${BOARD}/mqtt/handshake.py _SESSION_EXPIRY / 86400`],
    [
      'a wake is # packets there and # back, at most # bytes',
      said(WAKE, 'sends # packets at most'),
      said(WAKE, 'at most, gets #,'),
      said(WAKE, '# bytes in all')
    ],
    ['also every #th wake', () => 1 + constant(`${BOARD}/wakes.py _TRUSTED`)],
    ['round trips of # ms', `${WAKE} ROUND_TRIP_MS`],
    [
      'allows: #, at most #',
      said(SETTINGS, '`update.trial_boots` | integer | `#`'),
      said(SETTINGS, 'boots within which it must, 1 to #')
    ],
    ['its #th wake lasts', `${BOARD}/tally.py _BOOTS`],
    ['one file or # KB of it', `${BOARD}/step/blobs.py _PART / 1024`],
    [
      '# minutes is the least, and what is begun has # minutes left',
      said(SETTINGS, 'at least # minutes each'),
      `${BOARD}/ota/window.py _MARGIN_S / 60`
    ],
    ['for the application # minutes at most', `${BOARD}/ota/lease.py _URGENT_S / 60`]
  ],
  'docs/brokers.md': [
    ['after # s it says', 'action/channel/read-back.ts STALE_MS / 1000'],
    ['first use, # times in a cluster', 'action/channel/nats-bucket.ts COPIES_IN_A_CLUSTER'],
    ['own protocol (#, which', 'action/channel/nats-bucket.ts DEFAULT_PORT'],
    ['in up to # tries', () => 1 + constant('action/channel/drive.ts RECLAIMS')],
    ['large one, for each # KB', 'action/release/blob.ts PART_BYTES / 1024'],
    ['it is # MB', 'action/channel/publication.ts DEFAULT_MAX_PACKAGE_BYTES / 1048576'],
    [
      'parts of at most # KB',
      said('test/unit/release/release.test.ts', 'stay below # KB on the wire')
    ]
  ],
  'docs/build.md': [
    ['too: # layouts give', () => LAYOUTS.length],
    ['none before # knows', said('action/build/compiler-choice.ts', "JOINING = '#'")],
    [
      'a window of # KiB instead of 32',
      () => 2 ** constant('action/build/zip.ts WINDOW_BITS') / 1024
    ],
    [
      'A file of more than # MiB',
      said('action/build/source/admission.ts', 'LARGEST_BYTES = # << 20')
    ],
    ['(format #, as micropython-lib', said('action/build/own-mip-index.ts', 'v: #')]
  ],
  'docs/fleet.md': [
    ['each update and # virtual boards besides', `${FLEET} VIRTUAL`],
    ['at most # at a time', 'action/release/manifest.ts MAX_DEVICES'],
    ['has been up for # minutes', `${BOARD}/control.py _BETWEEN_MS / 60000`],
    ['what is younger than # hours', 'action/release/prunable.ts YOUNG_MS / 3600000'],
    [
      '# times as long as the fleet takes with nobody waiting, # s of processor per 1,000 boards, # MB, and less than #',
      said(FLEET, 'ratio: #'),
      said(FLEET, 'processorMsPer1000: #', 1000),
      said(FLEET, 'memoryMB: #'),
      said(FLEET, 'growth: #')
    ]
  ],
  'docs/guides/first-board.md': [
    ['the LED on pin #', said('docs/guides/first-board.md', '_led = Pin(#')]
  ],
  'docs/memory.md': [
    ['to within # KB of', said('test/support/memory-figures.ts', 'TOLERANCE = # * 1024')],
    ['a board with # keys runs', said('test/support/memory-figures.ts', 'idle, with # keys')],
    ['a library of # modules', said('test/support/library.ts', 'modules = #')],
    ['In a heap of # KB', 'test/support/memory-figures.ts WHOLE_HEAP_KB'],
    ['a file of # KB, and tells', said('test/support/memory-figures.ts', "'a file of # KB")]
  ],
  'docs/rollouts.md': [
    ['at most # device ids', 'action/release/update-list.ts MAX_CANARIES'],
    [
      'tried it # times, fell silent over it for # minutes',
      'action/rollout/census.ts LAST_ATTEMPT',
      said('action/rollout/policy.ts', 'stall_s: #,', 60)
    ],
    ['or # seconds later', 'action/rollout/lease.ts DEAD_MS / 1000'],
    ['keeps the lock for # seconds', 'action/rollout/lease.ts DEAD_MS / 1000']
  ],
  'docs/threat-model.md': [
    [
      'on trial for # hours at most',
      () =>
        constant(`${BOARD}/ending.py _LONGEST_MS / 3600000`) +
        constant(`${BOARD}/ending.py _HOUR_MS / 3600000`)
    ],
    ['reset the board every # minutes', `${BOARD}/control.py _BETWEEN_MS / 60000`],
    ['RSA-#', 'action/release/signature.ts MODULUS_BITS'],
    ['every # boots or # hours awake', `${BOARD}/tally.py _BOOTS`, `${BOARD}/tally.py _HOURS`]
  ],
  'docs/virtual-boards.md': [
    [
      'of which at most # KB are',
      said('test/device/virtual/board.test.ts', 'starts with at most # KB')
    ],
    ['blocks of # bytes', `${VIRTUAL}/_flash.py BLOCK`],
    ['| # KB of memory that outlive', said(`${VIRTUAL}/machine.py`, 'len(data) > #', 1024)],
    ['a watchdog of at most # ms', said(`${VIRTUAL}/machine.py`, '_LONGEST_WDT_MS = # if')],
    ['does: # µs', `${VIRTUAL}/_fast_clock.py _QUESTION_US`],
    ['at most # days', said(`${VIRTUAL}/_fast_clock.py`, 'In # days of one boot')],
    ['and # times as fast', 'test/device/virtual/clock/clock.test.ts SPEED'],
    ['a quarter and # ms more', said('test/device/virtual/clock/clock.test.ts', 'WORK = { ms: #')]
  ]
}
