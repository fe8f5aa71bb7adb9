import { application } from './applications'
import type { CaseRelease } from './releases'
import type { Files } from './strays'
import type { TortureCase } from './torture-case'

/** Cases that the search found, and that took boards away once. */
export const FOUND: [string, TortureCase][] = [
  ['a folder of the application that is named like the library', flash({ 'mpy_blox/a.txt': '' })],
  ['an old logging.py in the root', flash({ 'logging.py': 'VALUE = 1\n' })],
  [
    'folders in the root that are named like modules of the firmware',
    flash({ 'select/__init__.py': '', 'errno/__init__.py': '', 'time/data.txt': '' })
  ],
  [
    'modules and folders in lib that are named like modules of the firmware',
    flash({
      'lib/asyncio/a.txt': '',
      'lib/json.py': 'VALUE = 1\n',
      'lib/socket.mpy': 'M',
      'lib/os/a.txt': ''
    })
  ],
  ['a flash with little room', { ...release({ 'large.bin': 'x'.repeat(50_000) }), leaveKB: 40 }],
  [
    'a large file of its release that leaves no room for the next one',
    { ...release({ 'large.bin': 'x'.repeat(300_000) }), leaveKB: 392 }
  ],
  [
    'an application that fills the flash and is confirmed',
    release({ 'user_main.py': application('fills the flash with files') })
  ],
  [
    'releases that fail one after the other where the one before fills the flash',
    {
      ...release({}),
      releases: [
        'fills the flash with files',
        'resets at once',
        'raises',
        'resets at once'
      ].flatMap((habit) => release({ 'user_main.py': application(habit) }).releases),
      goodWithLibrary: true
    }
  ],
  [
    'settings that lead nowhere, beside an application that removes the journal',
    release({
      'user_main.py': application('removes the journal folder'),
      'settings.patch.json': JSON.stringify({ 'mqtt.port': 70000 })
    })
  ],
  [
    'an application that keeps the heap full while on trial',
    release({ 'user_main.py': application('eats the heap and keeps it') })
  ],
  [
    'a user_main that becomes a package beside a library of its sources',
    release({ 'user_main/__init__.py': application('runs'), 'lib/fleet/__init__.py': '' })
  ],
  [
    'an application before it that takes away where modules are looked for',
    {
      ...release({ 'boot.py': '' }),
      files: { 'user_main.py': application('shadows names') },
      settleS: 30
    }
  ]
]

function flash(files: Files): TortureCase {
  return { ...release({ 'user_main.py': application('raises later') }), files }
}

function release(files: Files): TortureCase {
  const careless: CaseRelease = {
    name: 'application',
    files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
    remove: [],
    kinds: []
  }
  return {
    seed: 0,
    files: { 'user_main.py': application('runs') },
    leaveKB: undefined,
    releases: [careless],
    cuts: [],
    settleS: 0,
    goodWithLibrary: false,
    goodById: false,
    kinds: []
  }
}
