import { expect } from '@jest/globals'
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MicroPython } from '../../../action/virtual/micropython'
import { DEVICE_ID, UpdatingBoard } from './updating-board'

const FILE_BYTES = 16_000
const FILES = 50

/** Bytes that do not compress, the same every time. */
function noise(seed: string): Buffer {
  const blocks = Array.from({ length: FILE_BYTES / 32 }, (_, i) =>
    createHash('sha256').update(`${seed} ${i}`).digest()
  )
  return Buffer.concat(blocks)
}

/**
 * Kills a board's process at random instants of its downloads, and expects it to resume them.
 */
export async function killInDownloads(micropython: MicroPython, kills: number): Promise<void> {
  const fleet = await UpdatingBoard.make(micropython, {}, { flash: '4m' })
  try {
    await survive(fleet, kills)
  } finally {
    await fleet.close()
  }
}

async function survive(fleet: UpdatingBoard, kills: number): Promise<void> {
  await fleet.board.start()
  await fleet.connected()
  const before = fleet.broker.traffic(DEVICE_ID).toClientBytes
  let killed = 0
  let rounds = 0
  let extraBytes = 0
  while (killed < kills) {
    rounds += 1
    const srcFiles = new Map<string, Buffer>()
    for (let i = 0; i < FILES; i++) srcFiles.set(`data/${i}.bin`, noise(`${rounds} ${i}`))
    const start = fleet.broker.traffic(DEVICE_ID).toClientBytes
    let killedNow = 0
    let done = false
    const confirmed = fleet.state('confirmed', 600_000).then(() => (done = true))
    await fleet.publishRelease({ version: `1.${rounds}`, srcFiles })
    while (!done && killed < kills) {
      await fleet.state(['downloading', 'confirmed', 'staged'], 60_000)
      await sleep(Math.random() * 400)
      const { pid } = fleet.board
      if (done || pid === undefined) continue
      process.kill(pid, 'SIGKILL')
      killed += 1
      killedNow += 1
    }
    await confirmed
    const moved = fleet.broker.traffic(DEVICE_ID).toClientBytes - start
    extraBytes += moved - FILES * FILE_BYTES
    expect(moved).toBeLessThan(FILES * FILE_BYTES * 1.02 + 20_000 + killedNow * 2 * FILE_BYTES)
  }
  process.stdout.write(
    `${killed} kills, ${rounds} releases, ${Math.round(extraBytes / killed)} bytes twice a kill, ` +
      `${fleet.broker.traffic(DEVICE_ID).toClientBytes - before} bytes down\n`
  )
}
