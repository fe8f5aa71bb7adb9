import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { findBinary, startMosquitto, type RunningBroker } from '../support/brokers'
import { ProtocolBoards } from '../support/protocol-boards'
import { say, seconds } from './measure'

const FLEETS = [100, 300, 1_000, 3_000]
const SPREAD_S = 6

interface Run {
  elapsedMs: number
  /** Processor time of the publisher's process. */
  processorMs: number
  peakBytes: number
}

const run = findBinary('mosquitto') ? test : test.skip

run(
  'waiting for a fleet, which has 100 to 3,000 boards',
  async () => {
    const costs: number[] = []
    for (const boards of FLEETS) {
      const broker = await startMosquitto({ lines: ['max_queued_messages 0'] })
      const fleet = await ProtocolBoards.start(broker.port, boards, 'lab', SPREAD_S)
      try {
        costs.push(await compare(broker, fleet, boards))
      } finally {
        fleet.stop()
        await broker.stop()
      }
    }
    // Constant for each report, so that the cost of a board does not grow with the fleet.
    expect(costs.at(-1)!).toBeLessThan(2 * costs.at(-2)!)
  },
  600_000
)

/** @returns processor milliseconds for each board that was waited for */
async function compare(
  broker: RunningBroker,
  fleet: ProtocolBoards,
  boards: number
): Promise<number> {
  const [alone, aloneMs] = await Promise.all([publish(broker, []), fleet.updated()])
  const [waiting, waitingMs] = await Promise.all([
    publish(broker, ['--wait', '300']),
    fleet.updated()
  ])
  const processorMs = waiting.processorMs - alone.processorMs
  say(
    `waiting for ${boards} boards`,
    `the fleet takes ${seconds(waitingMs)}, with nobody waiting ${seconds(aloneMs)} ` +
      `(${(waitingMs / aloneMs).toFixed(2)}, goal: 1.2)`,
    `processor ${seconds(processorMs)} (goal: 2 s for 1,000), ${(processorMs / boards).toFixed(2)} ms a board`,
    `memory ${(waiting.peakBytes / 1e6).toFixed(0)} MB (goal: 150)`
  )
  return processorMs / boards
}

async function publish({ port }: RunningBroker, more: string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-fleet-'))
  mkdirSync(join(folder, 'blink'))
  writeFileSync(join(folder, 'pyproject.toml'), '[project]\nname = "blink"\nversion = "1.4.0"\n')
  writeFileSync(join(folder, 'blink', '__init__.py'), 'x = 1\n')
  const args = ['publish', '--json', '--channel', 'lab', '--broker', `mqtt://127.0.0.1:${port}`]
  const begunMs = performance.now()
  const child = spawn(process.execPath, [resolve('dist/cli/index.js'), ...args, ...more], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  let last = { processorMs: 0, peakBytes: 0 }
  const meter = setInterval(() => (last = usageOf(child.pid!) ?? last), 20)
  const code = await new Promise((done) => child.once('exit', done))
  clearInterval(meter)
  if (code !== 0) throw new Error(`publish ended with ${String(code)}`)
  return { elapsedMs: performance.now() - begunMs, ...last }
}

/** Of Linux: proc(5), fields 14 and 15 of stat in hundredths of a second, VmHWM of status. */
function usageOf(pid: number): { processorMs: number; peakBytes: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    if (!peak) return undefined
    return {
      processorMs: (Number(fields[11]) + Number(fields[12])) * 10,
      peakBytes: Number(peak[1]) * 1024
    }
  } catch {
    return undefined // it has ended
  }
}
