import { makeRelease, type ReleaseOptions } from '../../action/release/release'
import { checkBoardScripts, OWN_MAIN_BEGINS } from '../../action/release/board-scripts'
import { Failure } from '../../action/report/failure'
import { APPLICATIONS, application } from './applications'
import { packages } from './packages'
import type { Random } from './random'
import { movingPatch, settingsFile, settingsPatch } from './settings'
import { strayPath, withoutClashes, type Files } from './strays'

/** What a healthy board has. */
export interface Software {
  /** Below `lib/`. */
  library: Map<string, Uint8Array>
  main: string
  /** Sources of the library, by the path of their compiled form. */
  sources: Map<string, string>
  /** Of an application's dependencies, as its lock has them. */
  lockedWheels: Uint8Array[]
}

export interface CaseRelease {
  name: string
  files: Map<string, Uint8Array>
  remove: string[]
  /** What it depends on, a wheel each. */
  wheels?: Uint8Array[]
  takes?: string[]
  /** What it does, in a word each. */
  kinds: string[]
  urgent?: true
}

type Move = (random: Random, software: Software, settings: object) => Files

const MOVES: Record<string, Move> = {
  'user_main as a package': (random) => ({
    'user_main/__init__.py': application(random.pick(Object.keys(APPLICATIONS)))
  }),
  'user_main in lib': (random) => ({
    'lib/user_main.py': application(random.pick(Object.keys(APPLICATIONS)))
  }),
  'no user_main function': () => ({ 'user_main.py': 'VALUE = 1\n' }),
  'main.py as it is': (_, { main }) => ({ 'main.py': main }),
  'main.py that raises before': (_, { main }) => ({ 'main.py': `raise ValueError()\n${main}` }),
  'main.py that raises after recover': (_, { main }) => ({
    'main.py': main.replace(
      '\nfrom mpy_blox import app',
      '\nraise ValueError()\nfrom mpy_blox import app'
    )
  }),
  'main.py that ends after recover': (_, { main }) => ({
    'main.py': main.slice(0, main.indexOf('del recover'))
  }),
  'main.py of its own': () => ({
    'main.py': `${OWN_MAIN_BEGINS}import user_main, asyncio\nasyncio.run(user_main.user_main())\n`
  }),
  'main.py that hangs': (_, { main }) => ({
    'main.py': main.replace(
      '\nfrom mpy_blox import app',
      '\nwhile True:\n    pass\nfrom mpy_blox import app'
    )
  }),
  'main.py without recover': () => ({ 'main.py': 'import user_main\n' }),
  'parts of the library': (random, { library }) =>
    Object.fromEntries(
      random
        .some([...library.keys()], 1 + random.below(3))
        .map((path) => [path, random.pick(['', 'raise ValueError("part")\n', 'def', 'M\u0006'])])
    ),
  'sources beside the library': (random, { sources }) =>
    Object.fromEntries(random.some([...sources], 1 + random.below(4))),
  'sources that raise beside the library': (random, { sources }) =>
    Object.fromEntries(
      random
        .some([...sources.keys()], 1 + random.below(2))
        .map((path) => [path, 'raise ImportError("part")\n'])
    ),
  'a logging of its own': (random) => ({
    [random.pick([
      'logging.py',
      'lib/logging.py',
      'logging/__init__.py',
      'lib/logging/__init__.py'
    ])]: 'def getLogger(name):\n    return None\n'
  }),
  'a mpy_blox of its own': (random) => ({
    [random.pick(['mpy_blox.py', 'lib/mpy_blox.py', 'mpy_blox/__init__.py', 'mpy_blox/app.py'])]:
      'VALUE = 1\n'
  }),
  'names of other modules': (random) => ({
    [strayPath(random)]: '',
    [strayPath(random)]: 'VALUE = 2\n'
  }),
  'names in other cases': (random) => ({
    [random.pick([
      'Main.py',
      'MAIN.PY',
      'User_main.py',
      'Lib/mpy_blox/app.py',
      'Settings.json',
      'LIB/x.py'
    ])]: 'VALUE = 3\n'
  }),
  'a module that was a package': () => ({ 'lib/fleet.py': 'VALUE = 4\n' }),
  'a package that was a module': () => ({ 'lib/fleet/__init__.py': 'VALUE = 5\n' }),
  'a file that was a folder': () => ({ data: 'file\n' }),
  'a folder that was a file': () => ({ 'data/x/y.txt': 'deep\n' }),
  'settings.json': (random, _, settings) => ({ 'settings.json': settingsFile(random, settings) }),
  'a settings patch': (random) => ({ 'settings.patch.json': settingsPatch(random) }),
  'a settings patch that moves the board': (random) => ({
    'settings.patch.json': movingPatch(random)
  }),
  'a large file': (random) => ({
    'large.bin': 'x'.repeat(random.pick([50_000, 300_000, 3_000_000]))
  }),
  'a file of the board': (random) => ({
    [random.pick(['provision.json', '.sec_cfg', 'lib/.keep', 'boot', 'journal'])]: '{}'
  })
}

/** A release of an owner who makes mistakes. */
export function careless(random: Random, software: Software, settings: object): CaseRelease {
  const moves = random.some(Object.keys(MOVES), random.pick([0, 1, 1, 2, 3]))
  const app = random.pick(Object.keys(APPLICATIONS))
  let files: Files = random.chance(90)
    ? { 'user_main.py': application(app, random.chance(80)) }
    : {}
  const kinds = 'user_main.py' in files ? [`application ${app}`] : []
  for (const move of moves) {
    files = { ...files, ...MOVES[move]!(random, software, settings) }
    kinds.push(move)
  }
  const whole = random.chance(15)
  if (whole) kinds.push('the whole library')
  const all = { ...(whole ? Object.fromEntries(software.library) : {}), ...withoutClashes(files) }
  const remove = random.chance(20) ? removals(random, software) : []
  if (remove.length > 0) kinds.push('removals')
  const brought = random.chance(20) ? packages(random) : { wheels: [], kinds: [] }
  const takes = random.chance(25) ? random.some(Object.keys(all), 2) : []
  if (takes.length > 0) kinds.push('takes')
  return {
    name: whole ? 'mpy-blox' : random.chance(85) ? 'application' : 'mpy-blox',
    files: new Map(Object.entries(all).map(([path, content]) => [path, bytes(content)])),
    remove,
    wheels: brought.wheels,
    takes,
    kinds: [...kinds, ...brought.kinds]
  }
}

/** Names that it has removed: strays, the application's own, of the library, and what no release may name. */
function removals(random: Random, { library }: Software): string[] {
  const names = [
    () => strayPath(random),
    () => `${strayPath(random)}/`,
    () => 'data/',
    () => random.pick([...library.keys()]),
    () => random.pick(['lib/', 'lib/mpy_blox/', 'lib/mpy_blox/ota/', 'lib/logging/']),
    () => random.pick(['user_main.py', 'filler.bin', 'boot.py', '.last-log', 'Settings.json'])
  ]
  return random.some(names, 1 + random.below(3)).map((name) => name())
}

/** The next good release: what runs says so. */
export function good(name: string, software: Software, withLibrary: boolean): CaseRelease {
  const files = new Map<string, Uint8Array>([
    [
      'user_main.py',
      bytes(
        'import asyncio\n\nasync def user_main():\n    print("good code runs")\n    while True:\n        await asyncio.sleep(60)\n'
      )
    ]
  ])
  if (withLibrary) {
    for (const [path, content] of software.library) files.set(path, content)
    files.set('main.py', bytes(software.main))
  }
  // Its owner does not wait for hours that a careless release has set.
  return { name, files, remove: [], kinds: [], urgent: true }
}

/** Makes it as the publisher would; undefined if the publisher would refuse it, with the code. */
export function made(
  release: CaseRelease,
  options: Omit<ReleaseOptions, 'name' | 'srcFiles'>
): ReturnType<typeof makeRelease> | string {
  try {
    checkBoardScripts(release.files, false)
    return makeRelease({
      ...options,
      name: release.name,
      srcFiles: release.files,
      remove: release.remove,
      ...(release.wheels && { wheels: release.wheels }),
      ...(release.takes && { takes: release.takes }),
      ...(release.urgent && { urgent: true })
    })
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}
