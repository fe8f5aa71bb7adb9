import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import type { State } from '../../../action/rollout/document'
import { allEnded } from '../../support/all-ended'
import { startMosquitto } from '../../support/brokers'
import { RunningCli } from '../../support/cli-run'
import { MortalMosquitto } from '../../support/mortal-mosquitto'
import { patiently } from '../../support/patience'
import { writeProject } from '../../support/project'
import { ProtocolBoards } from '../../support/protocol-boards'
import { CHANNEL, QUICK, releaseOf, roll, Watcher } from '../../support/rolling'

/** Channels that do not know of each other, each with a broker and boards of its own: most of the time is waiting. */
const LANES = 5
const BOARDS = 6
/** What an update takes a board. */
const UPDATE_S = 0.2
const CLI = resolve('dist/cli/index.js')
/** Every board rolls that back. */
const BAD = '6.6.6'
const PUBLISHER_KILLS = 50
const BROKER_KILLS = 20

interface Lane {
  port: number
  watcher: Watcher
}

/** Runs something in all lanes at once, and puts together what states documents were in when something was killed. */
async function inLanes<B extends { port: number; stop(): Promise<void> }>(
  start: () => Promise<B>,
  work: (lane: Lane & { broker: B }) => Promise<string[]>
): Promise<void> {
  const ended = await allEnded(
    Array.from({ length: LANES }, async () => {
      const undo: (() => unknown)[] = []
      try {
        const broker = await start()
        undo.push(() => broker.stop())
        const { port } = broker
        const failing = { percent: 100, version: BAD }
        const boards = await ProtocolBoards.start(port, BOARDS, CHANNEL, UPDATE_S, failing)
        undo.push(() => boards.stop())
        const watcher = await Watcher.at(port)
        undo.push(() => watcher.stop())
        return await work({ port, watcher, broker })
      } finally {
        for (const stop of undo.reverse()) await stop()
      }
    })
  )
  const counts = new Map<string, number>()
  for (const state of ended.flat()) counts.set(state, (counts.get(state) ?? 0) + 1)
  const shown = [...counts].map(([state, count]) => `${state} ${count}`)
  process.stdout.write(`killed while the rollout was: ${shown.join(', ')}\n`)
}

/** The rollout has come to its end, and every board runs what that end gives it. */
async function settled({ watcher }: Lane, state: State): Promise<void> {
  const isSo = (): boolean => {
    const { document } = watcher
    if (document?.state !== state) return false
    const { entry } = (state === 'reverted' && document.revert) || document.release
    const last = watcher.lastSaid()
    return last.size === 1 && last.has(`${entry.pkg_sha256} confirmed`)
  }
  await watcher.until(isSo)
}

/** planned, running and soaking twice, complete; or on its way back. */
const DOCUMENTS = 6

/** Waits for a random instant of a publication, every other time of the part in which boards update, which is the shorter one. */
async function randomInstant(
  { watcher }: Lane,
  kill: number,
  lastMs: number,
  isOver: () => boolean
): Promise<void> {
  if (kill % 2 === 0) return sleep(Math.random() * lastMs)
  const { length } = watcher.documents
  const wanted = length + Math.ceil(Math.random() * DOCUMENTS)
  while (watcher.documents.length < wanted && !isOver()) await sleep(5)
  await sleep(Math.random() * UPDATE_S * 1_000)
}

const stateOf = ({ watcher: { document } }: Lane): string =>
  document ? `${document.state} ${document.steps[document.step]} %` : 'not there'

test(`a publisher that is killed at ${PUBLISHER_KILLS} random instants: the same command once more completes, or reverts`, async () => {
  await inLanes(startMosquitto, async (lane) => {
    const dir = await writeProject({ 'user_main.py': '' })
    const broker = ['--broker', `mqtt://127.0.0.1:${lane.port}`, '--channel', CHANNEL]
    const steps = ['--rollout', '50', '--soak', '0', '--on-failure', 'revert']
    const publish = ['publish', ...broker, ...steps]
    let lastMs = 1_000
    /** @param kill it is the one that is killed */
    const run = async (args: string[], kill?: number): Promise<string> => {
      const cli = new RunningCli(CLI, args, dir)
      await cli.begins()
      const begunMs = performance.now()
      if (kill !== undefined) {
        await randomInstant(lane, kill, lastMs, () => cli.isOver)
        cli.kill()
      }
      await patiently(cli.ended, () => `${args.join(' ')} does not end: ${cli.output}`)
      if (kill === undefined) lastMs = performance.now() - begunMs
      return cli.output
    }
    const write = (version: string, content: string): Promise<string> =>
      writeProject(
        {
          'mpy-blox.toml': `name = "demo"\nversion = "${version}"\ntakes = ["user_main.py"]\n`,
          'user_main.py': `# ${content}\n`
        },
        dir
      )
    await write('1.0.0', 'the first')
    expect(await run(publish)).toContain('1.0.0: complete')
    await settled(lane, 'complete')
    const states: string[] = []
    for (let kill = 0; kill < PUBLISHER_KILLS / LANES; kill++) {
      const isBad = kill % 3 === 2
      const isRevert = kill % 3 === 1
      await write(isBad ? BAD : `1.${kill + 1}.0`, `kill ${kill}`)
      const args = isRevert ? ['rollout', 'revert', ...broker] : publish
      await run(args, kill)
      states.push(stateOf(lane))
      await run(args)
      await settled(lane, isBad || isRevert ? 'reverted' : 'complete')
    }
    return states
  })
})

test(`a broker that is killed at ${BROKER_KILLS} random instants: the publisher goes on, or does when it is run again`, async () => {
  let again = 0
  await inLanes(
    () => MortalMosquitto.start(),
    async (lane) => {
      const wish = { ...QUICK, steps: [50], onFailure: 'revert' as const }
      await roll(lane.port, releaseOf('1.0.0'), undefined)
      await settled(lane, 'complete')
      const states: string[] = []
      let lastMs = 1_000
      for (let kill = 0; kill < BROKER_KILLS / LANES; kill++) {
        const isBad = kill % 2 === 1
        const content = new Map([['user_main.py', Buffer.from(`# ${kill}\n`)]])
        const publish = async (): Promise<State | undefined> => {
          const release = releaseOf(isBad ? BAD : `1.${kill + 1}.0`, {
            srcFiles: content,
            nowMs: Date.now()
          })
          const begunMs = performance.now()
          const { rollout } = await roll(lane.port, release, wish)
          lastMs = performance.now() - begunMs
          return rollout?.document.state
        }
        let isOver = false
        const first = publish()
          .catch(() => undefined)
          .finally(() => (isOver = true))
        await randomInstant(lane, kill >> 1, lastMs, () => isOver)
        states.push(stateOf(lane))
        await lane.broker.killAndStart()
        const end = isBad ? 'reverted' : 'complete'
        if ((await first) !== end) {
          again += 1
          expect(await publish()).toBe(end)
        }
        await settled(lane, end)
      }
      return states
    }
  )
  process.stdout.write(`${again} of ${BROKER_KILLS} needed another run\n`)
})
