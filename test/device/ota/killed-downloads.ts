import { expect } from '@jest/globals'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MicroPython } from '../../../action/virtual/micropython'
import { allEnded } from '../../support/all-ended'
import type { BoardBroker } from '../../support/metered-mosquitto'
import { DEVICE_ID, UpdatingBoard } from './updating-board'

export interface KillOptions {
  kills: number
  /** Boards at a time, each with a broker of its own. */
  boards: number
  /** Aedes by default. */
  startBroker?: () => Promise<BoardBroker>
}

const FILE_BYTES = 16_000
const FILES = 50
/** About what a board takes to fetch all files. */
const DOWNLOAD_MS = 600

/** What all boards together have still to go through, and went through. */
interface Tally {
  left: number
  killed: number
  releases: number
  /** Down to the boards beyond one copy of each file: packets, lists and manifests included. */
  extraBytes: number
}

/**
 * Kills boards' processes at random instants of their downloads, and expects them to resume these.
 */
export async function killInDownloads(
  micropython: MicroPython,
  { kills, boards, startBroker }: KillOptions
): Promise<void> {
  const tally: Tally = { left: kills, killed: 0, releases: 0, extraBytes: 0 }
  await allEnded(
    Array.from({ length: boards }, async (_, number) => {
      const broker = await startBroker?.()
      const fleet = await UpdatingBoard.make(
        micropython,
        {},
        { flash: '4m', ...(broker && { broker }) }
      )
      try {
        await survive(fleet, `board ${number}`, tally)
      } catch (error) {
        // The others end soon.
        tally.left = 0
        throw error
      } finally {
        await fleet.close()
      }
    })
  )
  const { killed, releases, extraBytes } = tally
  process.stdout.write(
    `${killed} kills in ${releases} downloads, ${Math.round(extraBytes / killed)} bytes twice a kill\n`
  )
  expect(killed).toBe(kills)
  expect(extraBytes).toBeLessThan(kills * 2 * FILE_BYTES)
}

async function survive(fleet: UpdatingBoard, name: string, tally: Tally): Promise<void> {
  await fleet.board.start()
  await fleet.connected()
  for (let round = 1; tally.left > 0; round++) {
    const version = `1.${round}`
    const received = (): number => fleet.broker.traffic(DEVICE_ID).toClientBytes
    const before = received()
    await fleet.publishRelease({ version, srcFiles: files(`${name} ${version}`) })
    while (tally.left > 0 && (await isDownloading(fleet, version))) {
      await sleep(Math.random() * DOWNLOAD_MS)
      if (fleet.statuses.at(-1)?.state !== 'downloading' || tally.left === 0) continue
      tally.left -= 1
      await fleet.board.stop()
      await fleet.board.start()
      tally.killed += 1
    }
    await fleet.confirmed(version)
    tally.releases += 1
    tally.extraBytes += received() - before - FILES * FILE_BYTES
  }
}

/** Waits until the board tells how far the download of this version is, or that it is over. */
async function isDownloading(fleet: UpdatingBoard, version: string): Promise<boolean> {
  for (;;) {
    // It may be over already: then nothing more is told.
    if (fleet.statuses.some((it) => it.state === 'confirmed' && it.version === version))
      return false
    const status = await fleet.state(['downloading', 'staged', 'confirmed'])
    if (status.version === version) return status.state === 'downloading'
  }
}

function files(seed: string): Map<string, Buffer> {
  const names = Array.from({ length: FILES }, (_, i) => `data/${i}.bin`)
  return new Map(names.map((path) => [path, noise(`${seed} ${path}`)]))
}

/** Bytes that do not compress, the same every time. */
function noise(seed: string): Buffer {
  const blocks = Array.from({ length: FILE_BYTES / 32 }, (_, i) =>
    createHash('sha256').update(`${seed} ${i}`).digest()
  )
  return Buffer.concat(blocks)
}
