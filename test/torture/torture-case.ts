import type { PowerCut } from '../../action/virtual/board-command'
import { APPLICATIONS, application } from './applications'
import { cableRelease } from './cable'
import { HABITS } from './habits'
import { IMPORTS } from './locked'
import { Random } from './random'
import { careless, type CaseRelease, type Software } from './releases'
import { strays, type Files } from './strays'

/** A cut of power in a boot counted from 1: of the first update, its trial, a roll-back, the next update. */
export interface Cut extends PowerCut {
  boot: number
}

/** One story: a flash, what runs on it, releases, and the instants at which the power fails. */
export interface TortureCase {
  seed: number
  /** On the flash besides the library, main.py and settings.json. */
  files: Files
  /** What another release has there that came by cable, its record included. */
  cable?: Files
  /** In settings.json besides what a healthy board has. */
  settings?: object
  /** Room to be left on the flash, if it is to be little. */
  leaveKB: number | undefined
  releases: CaseRelease[]
  cuts: Cut[]
  /** How long the last release runs before the good one comes, on the board's clock. */
  settleS: number
  /** The good release brings library and main.py along. */
  goodWithLibrary: boolean
  /** The good release is addressed to the board itself, whatever channel it has come to follow. */
  goodById: boolean
  /** Releases come over the channel alone, and are spread over so many seconds. */
  spreadS?: number
  /** All of it, in a word each. */
  kinds: string[]
}

/** @param settings what a healthy board has in settings.json */
export function tortureCase(seed: number, software: Software, settings: object): TortureCase {
  const random = new Random(seed)
  const dirt = strays(random, software.library.keys())
  const before = random.chance(25) ? random.pick(Object.keys(APPLICATIONS)) : 'runs'
  const releases = Array.from({ length: random.chance(20) ? 2 : 1 }, () =>
    careless(random, software, settings)
  )
  const cuts = powerCuts(random)
  const files: Files = { 'user_main.py': application(before), ...dirt.files }
  const cable = random.chance(30) ? cableRelease(random, software, files) : undefined
  const changesSettings = releases.some(({ files }) => [...files.keys()].some(isSettings))
  const drawn: TortureCase = {
    seed,
    files,
    ...(cable && { cable: cable.files }),
    leaveKB: dirt.fillKB || undefined,
    releases,
    cuts,
    settleS: random.pick([0, 0, 70, 600, 7200]),
    goodWithLibrary: random.chance(50),
    goodById: random.chance(30) || changesSettings,
    kinds: [
      ...(before === 'runs' ? [] : [`before: ${before}`]),
      ...Object.keys(dirt.files).map((path) => `stray ${path}`),
      ...(dirt.fillKB ? ['little room'] : []),
      ...(cable ? [cable.kind] : []),
      ...releases.flatMap(({ kinds }) => kinds),
      ...cuts.map(({ boot, torn }) => `power cut in boot ${boot}, ${torn ? 'torn' : 'clean'}`)
    ]
  }
  const habitual = random.chance(15) ? withHabit(drawn, random.pick(Object.keys(HABITS))) : drawn
  // Who is moved elsewhere is found by its id alone.
  const spread =
    random.chance(15) && !changesSettings
      ? withSpread(habitual, random.pick([60, 600, 3600]))
      : habitual
  return random.chance(20) ? withLocked(spread, software.lockedWheels) : spread
}

function powerCuts(random: Random): Cut[] {
  const boots = [
    ...(random.chance(50) ? [1] : []),
    ...(random.chance(40) ? [2 + random.below(12)] : []),
    ...(random.chance(10) ? [2 + random.below(12)] : [])
  ]
  return boots.map((boot) => ({
    boot,
    at: 1 + random.below(random.pick([8, 40, 150, 600])),
    torn: random.chance(50)
  }))
}

function isSettings(path: string): boolean {
  return path.startsWith('settings.')
}

/** The same with a fleet around the board, whose turns are spread. */
export function withSpread(drawn: TortureCase, spreadS: number): TortureCase {
  return { ...drawn, spreadS, kinds: [...drawn.kinds, 'spread'] }
}

/** The same on a board that sleeps, or holds updates back. */
export function withHabit(drawn: TortureCase, name: string): TortureCase {
  const { application: word, settings } = HABITS[name]!
  return {
    ...drawn,
    ...(settings && { settings }),
    files: { ...drawn.files, ...(word !== undefined && { 'user_main.py': application(word) }) },
    kinds: [...drawn.kinds, `before: ${name}`]
  }
}

/** The same with a first release that has locked dependencies, and an application that imports them. */
function withLocked(drawn: TortureCase, wheels: Uint8Array[]): TortureCase {
  const [first, ...further] = drawn.releases
  const files = new Map(first!.files)
  const main = files.get('user_main.py')
  if (main) files.set('user_main.py', Buffer.concat([Buffer.from(IMPORTS), main]))
  const locked = { ...first!, files, wheels: [...(first!.wheels ?? []), ...wheels] }
  return {
    ...drawn,
    releases: [locked, ...further],
    kinds: [...drawn.kinds, 'locked dependencies']
  }
}
