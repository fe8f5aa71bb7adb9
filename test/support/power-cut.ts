import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardOptions } from '../../action/virtual/board'
import type { PowerCut } from '../../action/virtual/board-command'
import { FlashImage } from '../../action/virtual/flash-image'
import { BoardOff, WatchedBoard } from './watched-board'

/** What a board goes through while the power is cut, and how to tell that it came through. */
export interface PowerCutScenario {
  /** The board as it is before; each run has its own copy of the image. */
  board: Omit<BoardOptions, 'onLine' | 'onEvent'>
  /** Waits until a board that was switched on has done all that it has to do. */
  settle(board: WatchedBoard): Promise<unknown>
  /** Throws if the board, off now, is not as it should be; the message says what is wrong. */
  check(board: WatchedBoard): Promise<void>
}

export interface PowerCutOptions {
  /** Boards at a time; as many as there are cores by default. */
  workers?: number
  /** Instead of every point once: so many random ones, with a second cut in the recovery. */
  secondCuts?: { samples: number; seed: number }
  onProgress?: (done: number, total: number) => void
}

export interface PowerCutResult {
  /** Operations of the flash, from switching on to settled. */
  operations: number
  points: number
  survived: number
  /** What went wrong where: `write 12, torn: …`. */
  failures: string[]
}

/**
 * Cuts the power at every operation of the flash, clean and torn, switches the board on again, lets
 * it settle and checks it.
 *
 * @param scenarioFor gives each worker its scenario, so that boards that meet at a broker differ
 */
export async function cutPower(
  scenarioFor: (worker: number) => PowerCutScenario | Promise<PowerCutScenario>,
  options: PowerCutOptions = {}
): Promise<PowerCutResult> {
  const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-power-'))
  const workers = options.workers ?? availableParallelism()
  try {
    const scenarios: PowerCutScenario[] = []
    for (let worker = 0; worker < workers; worker++) scenarios.push(await scenarioFor(worker))
    const operations = await countOperations(scenarios[0]!, join(folder, 'count'))
    const points = options.secondCuts
      ? randomPoints(operations, options.secondCuts)
      : everyPoint(operations)
    const failures: string[] = []
    let next = 0
    let done = 0
    const work = async (scenario: PowerCutScenario, worker: number): Promise<void> => {
      while (next < points.length) {
        const cuts = points[next++]!
        const wrong = await tryPoint(scenario, cuts, join(folder, `flash-${worker}`))
        if (wrong !== undefined) failures.push(`${cuts.map(nameOf).join(', then ')}: ${wrong}`)
        options.onProgress?.(++done, points.length)
      }
    }
    await Promise.all(scenarios.map(work))
    const survived = points.length - failures.length
    return { operations, points: points.length, survived, failures }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function everyPoint(operations: number): PowerCut[][] {
  return Array.from({ length: operations }, (_, index) => index + 1).flatMap((at) => [
    [{ at, torn: false }],
    [{ at, torn: true }]
  ])
}

function randomPoints(
  operations: number,
  { samples, seed }: { samples: number; seed: number }
): PowerCut[][] {
  const random = generator(seed)
  const cut = (): PowerCut => ({ at: 1 + Math.floor(random() * operations), torn: random() < 0.5 })
  return Array.from({ length: samples }, () => {
    const [first, second] = [cut(), cut()]
    // What is left to do after the first cut is less: most second cuts are to hit it.
    return [first, { ...second, at: Math.ceil(second.at * random()) }]
  })
}

/** Numerical Recipes' linear congruential generator: the same points for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

async function countOperations(scenario: PowerCutScenario, image: string): Promise<number> {
  const board = copyOf(scenario, image)
  try {
    await board.start({ countOperations: true })
    await scenario.settle(board)
  } finally {
    await board.stop()
  }
  await scenario.check(board)
  return board.operations
}

/** What is wrong after the cuts; undefined: the board survived. */
async function tryPoint(
  scenario: PowerCutScenario,
  cuts: PowerCut[],
  image: string
): Promise<string | undefined> {
  const board = copyOf(scenario, image)
  try {
    for (const powerCut of cuts) await untilCut(board, powerCut, scenario)
    await board.start()
    await scenario.settle(board)
    await board.stop()
    await scenario.check(board)
    return undefined
  } catch (error) {
    return (error as Error).message
  } finally {
    await board.stop()
  }
}

/** A board that settles before its cut comes is switched off: also a cut, of an idle board. */
async function untilCut(
  board: WatchedBoard,
  powerCut: PowerCut,
  scenario: PowerCutScenario
): Promise<void> {
  await board.start({ powerCut })
  try {
    await scenario.settle(board)
  } catch (error) {
    if (!(error instanceof BoardOff)) throw error
  } finally {
    await board.stop()
  }
}

function copyOf(scenario: PowerCutScenario, image: string): WatchedBoard {
  new FlashImage(scenario.board.micropython, scenario.board.image).copyTo(image)
  return new WatchedBoard({ ...scenario.board, image })
}

function nameOf({ at, torn }: PowerCut): string {
  return `operation ${at}${torn ? ' torn' : ''}`
}
