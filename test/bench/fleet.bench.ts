import { expect, test } from '@jest/globals'
import { findBinary, startMosquitto } from '../support/brokers'
import {
  asMarkdown,
  count,
  FLEETS,
  type FleetFigures,
  growths,
  isCheap,
  MOST,
  VIRTUAL,
  writeFigures
} from '../support/fleet-figures'
import { ProtocolBoards } from '../support/protocol-boards'
import { VirtualFleet } from '../support/virtual-fleet'
import { say, seconds } from './measure'
import { type Publication, publish } from './metered-publish'

/** What an update takes a board that is not MicroPython, at most. */
const SPREAD_S = 6
const ROUNDS = 2

interface Released extends Publication {
  /** From the first of the thousands that saw the list to the last that confirmed it. */
  crowdMs: number
  /** From the publisher's start until every board had confirmed. */
  fleetMs: number
}

const run = findBinary('mosquitto') ? test : test.skip

run(
  'waiting for a fleet takes no longer than the fleet, and costs the same for each board',
  async () => {
    const figures: FleetFigures[] = []
    for (const boards of FLEETS) figures.push(await waitedFor(boards))
    process.stdout.write(asMarkdown(figures))
    if (process.env['FIGURES'] === 'write') writeFigures(figures)
    expect(figures.filter((each) => !isCheap(each))).toEqual([])
    for (const growth of growths(figures)) expect(growth).toBeLessThan(MOST.growth)
    for (const { ratio } of figures) expect(ratio).toBeLessThanOrEqual(MOST.ratio)
  }
)

/** Publishes with and without waiting, to so many boards and virtual ones besides, on a broker of their own. */
async function waitedFor(boards: number): Promise<FleetFigures> {
  const broker = await startMosquitto({ lines: ['max_queued_messages 0'] })
  const { port } = broker
  const crowd = await ProtocolBoards.start(port, boards, 'lab', SPREAD_S)
  const virtual = await VirtualFleet.start(port, VIRTUAL, 'lab')
  const release = async (version: string, ...more: string[]): Promise<Released> => {
    const begunMs = performance.now()
    const updated = Promise.all([crowd.updated(), virtual.updated(version)])
    const [published, fleet] = await Promise.all([
      publish(port, version, more),
      updated.then(([crowdMs]) => ({ crowdMs, fleetMs: performance.now() - begunMs }))
    ])
    return { ...published, ...fleet }
  }
  try {
    const alone: Released[] = []
    const waiting: Released[] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      alone.push(await release(`1.${round}.0`))
      waiting.push(await release(`1.${round}.1`, '--wait', '300', '--require-all'))
      expect(waiting.at(-1)!.confirmed).toBe(boards + VIRTUAL)
    }
    return compared(boards, least(alone), least(waiting))
  } finally {
    await virtual.stop()
    crowd.stop()
    await broker.stop()
  }
}

/** The shortest of each time, as other work on the machine makes it longer and never shorter; of memory the most. */
function least(rounds: Released[]): Released {
  const of = (figure: keyof Released): number => Math.min(...rounds.map((round) => round[figure]))
  return {
    elapsedMs: of('elapsedMs'),
    processorMs: of('processorMs'),
    peakBytes: Math.max(...rounds.map(({ peakBytes }) => peakBytes)),
    confirmed: of('confirmed'),
    crowdMs: of('crowdMs'),
    fleetMs: of('fleetMs')
  }
}

function compared(boards: number, alone: Released, waiting: Released): FleetFigures {
  const processorMs = waiting.processorMs - alone.processorMs
  // The thousands by themselves as well: virtual boards may take longer, and would hide them.
  const ratio = Math.max(waiting.elapsedMs / alone.fleetMs, waiting.crowdMs / alone.crowdMs)
  const publications = processorMs / alone.processorMs
  const memoryMB = waiting.peakBytes / 1e6
  say(
    `waiting for ${count(boards)} boards`,
    `and ${VIRTUAL} virtual ones, which all confirmed`,
    `${seconds(waiting.elapsedMs)}, the fleet with nobody waiting ${seconds(alone.fleetMs)} (${ratio.toFixed(2)}, goal: ${MOST.ratio})`,
    `processor ${seconds(processorMs)} (goal: ${seconds(MOST.processorMsPer1000)} for 1,000), ` +
      `${(processorMs / boards).toFixed(2)} ms per board, ${publications.toFixed(1)} times a publication's`,
    `memory ${memoryMB.toFixed(0)} MB (goal: ${MOST.memoryMB})`
  )
  return { boards, ratio, processorMs, publications, memoryMB }
}
