import { expect, test } from '@jest/globals'
import { runPrune } from '../../../action/commands/prune'
import { publishRelease } from '../../../action/commands/publish'
import type { Release } from '../../../action/release/release'
import { startMosquitto, startNatsOfMqtt } from '../../support/brokers'
import { buildOptions } from '../../support/build-library'
import { libraryFiles } from '../../support/library'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { CHANNEL, operate, releaseOf, roll } from '../../support/rolling'
import { VirtualFleet } from '../../support/virtual-fleet'

const MODULES = 60
const RELEASES = 20
const KEPT = 5
const BOARDS = 2
const DAY_MS = 86_400_000

const versionOf = (number: number): string => `1.${number}.0`

/** What boards confirm alone where they find the modules of that very version. */
const program = (version: string): string => `from demo import __version__
from mpy_blox.ota import confirm


async def user_main():
    assert __version__ == '${version}'
    confirm()
`

/** An application of which each version changes three modules for good, besides the one that has its version. */
function application(number: number): Release {
  const version = versionOf(number)
  const modules = [...libraryFiles(MODULES, version, 'demo')]
    .filter(([path]) => path.endsWith('.py'))
    .map(([path, text], index): [string, Buffer] => [
      `lib/${path}`,
      Buffer.from(`${text}IS_CHANGED = ${index % RELEASES < number ? 'True' : 'False'}\n`)
    ])
  expect(modules).toHaveLength(MODULES)
  const main: [string, Buffer] = ['user_main.py', Buffer.from(program(version))]
  return releaseOf(version, { srcFiles: new Map([...modules, main]) })
}

/** What releases take on a broker together. */
function bytesOf(releases: Release[]): number {
  const packages = releases.flatMap(({ packages }) => packages)
  const sizes = new Map(
    packages.map(({ entry, payload }) => [JSON.stringify(entry), payload.length])
  )
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}

async function bringBack(port: number, release: string): Promise<void> {
  const options = await buildOptions(await writeProject({ 'README.md': 'no project' }))
  const broker = { url: `mqtt://127.0.0.1:${port}` }
  const to = { broker, channels: [CHANNEL], deviceIds: [], topicPrefix: 'mpypi' }
  await publishRelease({ ...options, ...to, dryRun: false, release }, new RecordingReporter())
}

/** Prunes as somebody would who comes two days later. */
function prune(port: number) {
  const inputs = {
    broker: { url: `mqtt://127.0.0.1:${port}` },
    topicPrefix: 'mpypi',
    names: ['demo'],
    keep: [versionOf(KEPT)],
    confirm: () => Promise.resolve(true),
    nowMs: Date.now() + 2 * DAY_MS
  }
  return runPrune(inputs, new RecordingReporter())
}

const BROKERS = {
  Mosquitto: () => startMosquitto(),
  NATS: () => startNatsOfMqtt()
}

test.each(Object.entries(BROKERS))(
  `${RELEASES} releases of ${MODULES} modules on %s are pruned to three, and boards go back to each of them`,
  async (name, start) => {
    const broker = await start()
    const { port } = broker
    let fleet: VirtualFleet | undefined
    try {
      for (let number = 1; number < RELEASES; number++)
        await roll(port, application(number), undefined)
      fleet = await VirtualFleet.start(port, BOARDS, CHANNEL)
      await fleet.updated(versionOf(RELEASES - 1))
      await roll(port, application(RELEASES), undefined)
      await fleet.updated(versionOf(RELEASES))

      const { kept, bytesBefore, bytesAfter } = await prune(port)
      const three = [KEPT, RELEASES - 1, RELEASES]
      process.stdout.write(`${name}: ${bytesBefore} bytes before, ${bytesAfter} after\n`)
      expect(kept).toEqual(three.map(versionOf))
      // What the three have, each file once, and what turns one manifest into another.
      expect(bytesAfter).toBeLessThan(1.1 * bytesOf(three.map(application)))
      expect(bytesBefore).toBeGreaterThan(1.5 * bytesAfter)

      await operate(port, 'revert')
      await fleet.updated(versionOf(RELEASES - 1))
      for (const version of [versionOf(KEPT), versionOf(RELEASES)]) {
        await bringBack(port, version)
        await fleet.updated(version)
      }
    } finally {
      await fleet?.stop()
      await broker.stop()
    }
  }
)
