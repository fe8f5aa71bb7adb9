import { spawn, spawnSync } from 'node:child_process'

// How long tests wait. Not in seconds: a machine may be slow, and may have other work. The unit is what a piece of
// work takes here and now, starting a process; whoever waits measures it again before giving up.

/** What a board, a broker or a process may take to answer: about 30 s on an idle machine, 150 s at most. */
const ANSWER = 600
/** What a test may do from one answer to the next: a program that it waits for has this at most, too. */
const STEP = 4 * ANSWER
/** How often the machine is measured during a wait. */
const MEASUREMENTS = 5
/** Taken for the unit until it is measured: few machines start a process faster. */
const LEAST_MS = 20
/** Nor is a machine so busy that it takes longer, if a run is to end: some five times an idle one's. */
const MOST_MS = 250
/** What is started: a process that does nothing. */
const NOTHING = [process.execPath, ['--eval', '0'], { stdio: 'ignore' }] as const

const never = new Promise<never>(() => {})

// A test may put a false clock in their place.
const { setTimeout, clearTimeout } = globalThis

let unitMs: number | undefined
let answers = 0
let tests = 0
let waitedInVain = 0

/** A test begins. What those before it wait for still is nobody's any more, and fails no other test. */
export function testBegins(): void {
  tests += 1
}

/** How many waits have ended without what was waited for. */
export function waitsInVain(): number {
  return waitedInVain
}

/** What so many answers may take on the machine as it is now: for those who take a limit in milliseconds. */
export function patienceMs(times = 1): number {
  if (unitMs === undefined) {
    const started = performance.now()
    spawnSync(...NOTHING)
    unitMs = Math.min(performance.now() - started, MOST_MS)
  }
  return Math.round(times * ANSWER * unitMs)
}

/** Something was answered: what waits in no other way says so itself. */
export function answered(): void {
  answers += 1
}

/** Waits for an answer as long as one may take. @param complain what to throw after that */
export async function patiently<T>(answer: Promise<T>, complain: () => string): Promise<T> {
  answered()
  return await within(ANSWER, answer, complain).finally(answered)
}

/** Looks again and again until there is what is looked for. @param complain what to throw if there never is */
export async function eventually<T>(
  look: () => T | undefined | Promise<T | undefined>,
  complain: () => string
): Promise<T> {
  let isWaitedFor = true
  const begun = tests
  const found = async (): Promise<T> => {
    for (;;) {
      const seen = await look()
      if (seen !== undefined || !isWaitedFor) return seen as T
      if (tests !== begun) await never
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  try {
    return await patiently(found(), complain)
  } finally {
    isWaitedFor = false
  }
}

/** Does what a test or a hook does, unless nothing is answered for long. */
export async function goOn<T>(work: Promise<T>): Promise<T> {
  return await within(
    STEP,
    work,
    () => 'Nothing happens any more.',
    () => answers
  )
}

/** @param progress how far the work has come: what comes further has all its time again */
async function within<T>(
  units: number,
  work: Promise<T>,
  complain: () => string,
  progress = (): number => 0
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const begun = tests
  const givenUp = async (): Promise<never> => {
    let before = progress()
    for (let passed = 0; passed < units && !isOver; before = progress()) {
      const known = unitMs ?? LEAST_MS
      const started = performance.now()
      await new Promise((resolve) => {
        timer = setTimeout(resolve, (units / MEASUREMENTS) * known)
      })
      unitMs = await measure()
      passed += (performance.now() - started) / Math.max(known, unitMs)
      if (progress() !== before) passed = 0
      if (tests !== begun) await never
    }
    if (!isOver) waitedInVain += 1
    throw new Error(complain())
  }
  try {
    return await Promise.race([work, givenUp()])
  } finally {
    isOver = true
    clearTimeout(timer)
  }
}

async function measure(): Promise<number> {
  const started = performance.now()
  await new Promise((resolve) => spawn(...NOTHING).once('close', resolve))
  return Math.min(performance.now() - started, MOST_MS)
}
