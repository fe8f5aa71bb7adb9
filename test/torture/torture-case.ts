import type { PowerCut } from '../../action/virtual/board-command'
import { APPLICATIONS, application, userMain } from './applications'
import { HABITS } from './habits'
import { Random } from './random'
import { careless, type CaseRelease, type Software } from './releases'
import { strays, type Files } from './strays'

/** One story: a flash, what runs on it, releases, and the instant at which the power fails. */
export interface TortureCase {
  seed: number
  /** On the flash besides the library, main.py and settings.json. */
  files: Files
  /** In settings.json besides what a healthy board has. */
  settings?: object
  /** Room to be left on the flash, if it is to be little. */
  leaveKB: number | undefined
  releases: CaseRelease[]
  powerCut: PowerCut | undefined
  /** How long the last release runs before the good one comes, on the board's clock. */
  settleS: number
  /** The good release brings library and main.py along. */
  goodWithLibrary: boolean
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
  const powerCut = random.chance(50)
    ? { at: 1 + random.below(random.pick([40, 150, 600])), torn: random.chance(50) }
    : undefined
  const drawn: TortureCase = {
    seed,
    files: { 'user_main.py': application(before), ...dirt.files },
    leaveKB: dirt.fillKB || undefined,
    releases,
    powerCut,
    settleS: random.pick([0, 0, 70, 600, 7200]),
    goodWithLibrary: random.chance(50),
    kinds: [
      ...(before === 'runs' ? [] : [`before: ${before}`]),
      ...Object.keys(dirt.files).map((path) => `stray ${path}`),
      ...(dirt.fillKB ? ['little room'] : []),
      ...releases.flatMap(({ kinds }) => kinds),
      ...(powerCut ? [`power cut, ${powerCut.torn ? 'torn' : 'clean'}`] : [])
    ]
  }
  return random.chance(15) ? withHabit(drawn, random.pick(Object.keys(HABITS))) : drawn
}

/** The same on a board that sleeps, or holds updates back. */
export function withHabit(drawn: TortureCase, name: string): TortureCase {
  const { body, settings } = HABITS[name]!
  return {
    ...drawn,
    ...(settings && { settings }),
    files: { ...drawn.files, ...(body !== undefined && { 'user_main.py': userMain(body) }) },
    kinds: [...drawn.kinds, `before: ${name}`]
  }
}
