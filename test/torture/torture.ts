import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { wheelMembers } from '../../action/archive/wheel-members'
import { boardKeyFromPem } from '../../action/release/signature'
import type { Release } from '../../action/release/release'
import { FlashImage } from '../../action/virtual/flash-image'
import type { MicroPython } from '../../action/virtual/micropython'
import { boardLibrary } from '../support/built-once'
import { wheelFiles } from '../support/flashed-once'
import { lockedDependencies } from './locked'
import { good, made, type CaseRelease, type Software } from './releases'
import { DEVICE_ID, TortureBoard } from './torture-board'
import { tortureCase, type TortureCase } from './torture-case'
import { SIGNER } from '../support/key-pairs'

/** DESIGN: a check-in is owed after so many boots, or so long awake; besides, a trial's and a rollback's own boots. */
const BOOTS = 20 + 14
/** The check-in then takes 2 min at most, the update 30; and the last good trial its own time. */
const AWAKE_S = 24 * 3600 + 2 * 3600
/** How long a careless release is watched before the good one comes. */
const WATCHED = { boots: 8, awakeS: 2 * 3600 }
const FINAL = ['confirmed', 'rejected', 'rolled-back']

/** How a case ended. */
export interface Outcome {
  seed: number
  kinds: string[]
  /** Undefined: the board checked in and the good release runs. */
  lost: string | undefined
  story: string[]
  log: string[]
}

const { privatePem } = SIGNER

/** Makes boards and loses none, it is hoped. */
export class Torture {
  private made = 0

  private constructor(
    private readonly micropython: MicroPython,
    private readonly folder: string,
    private readonly software: Software
  ) {}

  static async prepare(micropython: MicroPython): Promise<Torture> {
    const library = new Map(Object.entries(wheelFiles(await boardLibrary())))
    const main = await readFile('device-lib/main.py', 'utf8')
    const sources = new Map<string, string>()
    for (const path of library.keys()) {
      const source = path.replace(/^lib\//, '').replace(/\.mpy$/, '.py')
      if (source.endsWith('.py'))
        sources.set(`lib/${source}`, await readFile(resolve('device-lib', source), 'utf8'))
    }
    const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-torture-'))
    const base = new FlashImage(micropython, join(folder, 'base'))
    await base.make('1m', [...library, ['main.py', main]])
    const lockedWheels = await lockedDependencies()
    return new Torture(micropython, folder, { library, main, sources, lockedWheels })
  }

  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  /** The case of this seed, told. */
  case(seed: number): TortureCase {
    return tortureCase(seed, this.software, settings(1883))
  }

  async run(it: TortureCase): Promise<Outcome> {
    const image = join(this.folder, `board-${(this.made += 1)}`)
    const base = join(this.folder, 'base')
    const torture = await TortureBoard.make(this.micropython, base, image, settings, it)
    try {
      const lost = await this.tell(it, torture)
      return {
        seed: it.seed,
        kinds: it.kinds,
        lost,
        story: torture.story,
        log: torture.board.log.slice(-25)
      }
    } finally {
      await torture.close()
      for (const file of [image, `${image}.rtc`, `${image}.nvs`])
        await rm(file, { recursive: true, force: true })
    }
  }

  /** @returns why the board is lost, or undefined */
  private async tell(it: TortureCase, torture: TortureBoard): Promise<string | undefined> {
    const { board, statuses, story } = torture
    const name = it.releases[0]!.name
    let minute = 0
    const release = (
      careless: CaseRelease,
      version: string,
      deviceIds: string[] = []
    ): Release | string =>
      made(
        { ...careless, name },
        {
          version,
          channel: 'stable',
          deviceIds,
          signingKey: privatePem,
          nowMs: Date.now() + (minute += 60_000)
        }
      )
    let first = true
    for (const [i, careless] of it.releases.entries()) {
      const version = `1.${i}`
      const published = release(careless, version)
      if (typeof published === 'string') {
        story.push(`the publisher refuses ${version}: ${published}`)
        continue
      }
      story.push(`${version} is published`)
      await torture.publish(published, it.spreadS)
      if (first) await torture.start()
      first = false
      const isFinal = (): boolean =>
        statuses.some((told) => told.version === version && FINAL.includes(told.state))
      await torture.until(isFinal, WATCHED)
    }
    if (first) await torture.start()
    await torture.until(() => false, { boots: WATCHED.boots, awakeS: it.settleS })
    if (!board.isOn) await board.start()
    return await this.good(it, torture, release)
  }

  private async good(
    it: TortureCase,
    torture: TortureBoard,
    release: (it: CaseRelease, version: string, deviceIds: string[]) => Release | string
  ): Promise<string | undefined> {
    const { statuses, story, board } = torture
    const name = it.releases[0]!.name
    // Who has released the library goes on releasing it.
    const withLibrary =
      it.goodWithLibrary ||
      name === 'mpy-blox' ||
      it.releases.some(({ files }) => files.has('lib/mpy_blox/app.mpy'))
    const bound = { boots: BOOTS, awakeS: AWAKE_S }
    const plain = good(name, this.software, withLibrary)
    const insistent = { ...plain, remove: this.inTheWay(it), takes: ['user_main.py'] }
    const wishes: [string, CaseRelease][] = [
      ['2.0', plain],
      ['2.1', insistent]
    ]
    for (const [version, wanted] of wishes) {
      const published = release(wanted, version, it.goodById ? [DEVICE_ID] : [])
      if (typeof published === 'string')
        return `the publisher refuses the good release: ${published}`
      story.push(`the good ${version} is published at ${torture.spent.awakeS} s`)
      const has = (state: string): boolean =>
        statuses.some((told) => told.version === version && told.state === state)
      await torture.publish(published, it.spreadS)
      const refused = (): boolean => has('rejected') || has('rolled-back')
      const isOver = (): boolean => has('confirmed') || refused()
      let why = await torture.until(isOver, bound)
      if (why !== undefined && has('held') && it.spreadS !== undefined) {
        // It checked in before its turn. Whoever is addressed alone has none to wait for.
        story.push(`${version} is published to it alone`)
        await torture.publish(published)
        why = await torture.until(isOver, bound)
      }
      if (why !== undefined) return `no ${version} within ${why}`
      if (!refused()) {
        const runs = (): boolean => board.log.includes('good code runs')
        const not = await torture.until(runs, { boots: 2, awakeS: 600 })
        return not === undefined ? undefined : 'confirmed, and other code runs'
      }
    }
    return 'the good release is refused, though what is in its way is removed'
  }

  /** What an owner who reads the refusal removes. */
  private inTheWay({ files, cable = {}, releases }: TortureCase): string[] {
    const strays = [...Object.keys(files), ...releases.flatMap(allFiles)]
    const paths = strays.map((path) => (path.startsWith('lib/') ? path : path.replace(/\/.*/, '/')))
    const needed = [...KEPT, ...this.software.library.keys()].map((path) => path.toLowerCase())
    const written = ['big.bin', ...Array.from({ length: 300 }, (_, i) => `f${i}`)]
    const removable = [...new Set([...paths, ...written, 'filler.bin'])].filter((path) => {
      const like = path.toLowerCase()
      return !(path in cable) && !needed.some((each) => each.startsWith(like))
    })
    return removable.sort()
  }
}

function allFiles({ files, wheels = [] }: CaseRelease): string[] {
  const members = wheels.flatMap((wheel) => [...wheelMembers('a package', wheel).keys()])
  return [...files.keys(), ...members.map((path) => `lib/${path}`)]
}

/** No release removes these. */
const KEPT = ['user_main.py', 'main.py', 'settings.json', 'settings.patch.json', 'provision.json']

function settings(port: number): object {
  return {
    'mqtt.server': '127.0.0.1',
    'mqtt.port': port,
    'update.channel': 'stable',
    'update.auto_update': true,
    // Nobody has to look for a server that is not there.
    'ntp.server': '127.0.0.1',
    'update.keys': [boardKeyFromPem(privatePem)]
  }
}
