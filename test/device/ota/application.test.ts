import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { lockProject } from '../../../action/build/dependencies/lock-project'
import { publishRelease } from '../../../action/commands/publish'
import type { MicroPython } from '../../../action/virtual/micropython'
import { buildOptions, temporaryFolder } from '../../support/build-library'
import { addPackages, DEPENDENCIES } from '../../support/indexed-packages'
import { heldKeys } from '../../support/held-keys'
import { MOST_NAMES, scaled, WHOLE_HEAP_KB } from '../../support/memory-figures'
import { interpreter, interpreters } from '../../support/micropythons'
import { PackageServer } from '../../support/package-server'
import { PlainBoard } from '../../support/plain-board'
import { writeProject } from '../../support/project'
import { RecordingReporter } from '../../support/recording-reporter'
import { UpdatingBoard } from './updating-board'

/** What a release moves between board and broker besides the files that changed: list, signature, manifest, reports; in bytes, both ways. */
const MOST_AROUND_FILES = 5_200
/** Of `lamp.py`, compiled and deflated: it alone. */
const MOST_OF_A_MODULE = 200

/** An application with the framework, two packages of a mip index, and a data file. */
const project = (index: string, volts: number) => ({
  'mpy-blox.toml':
    `name = "porch"\nversion = "1.${volts}"\nframework = true\nmip-index = "${index}"\n` +
    DEPENDENCIES,
  'user_main.py':
    'import lamp\n\n\nasync def user_main():\n    print("volts", lamp.VOLTS, lamp.RED)\n',
  'lib/lamp.py': `from colours import RED\nimport fading\n\nVOLTS = fading.twice(${volts})\n`,
  'lib/other.py': 'ON = 1\n',
  'data/table.csv': 'a,b\n'.repeat(2_000)
})

const keys = heldKeys()
let packages: PackageServer
beforeEach(async () => {
  packages = await PackageServer.start()
  addPackages(packages)
})
afterEach(() => packages.stop())

describe.each(interpreters)('On a plain %s with nothing in /lib but the board library', (name) => {
  let fleet: UpdatingBoard<PlainBoard>
  afterEach(() => fleet.close())

  async function start(): Promise<MicroPython> {
    const micropython = await interpreter(name)
    const heap = `${scaled(WHOLE_HEAP_KB, micropython)}k`
    const files = { 'user_main.py': 'async def user_main():\n    pass\n' }
    fleet = await UpdatingBoard.makePlain(micropython, files, heap, keys.settings)
    await fleet.board.start()
    await fleet.connected()
    return micropython
  }

  /** @returns the bytes of the files that the broker did not have yet, as they go to a board */
  async function publish(volts: number): Promise<number> {
    const dir = await writeProject(project(packages.index, volts))
    const options = await buildOptions(dir, { toolCacheDir: await temporaryFolder() })
    const reporter = new RecordingReporter()
    await lockProject({ ...options, services: packages.services }, reporter)
    const confirmed = fleet.confirmed(`1.${volts}`)
    const to = { channels: ['stable'], deviceIds: [], topicPrefix: 'mpypi', dryRun: false }
    const { signingKey } = keys
    const broker = { url: fleet.broker.url }
    const { published } = await publishRelease({ ...options, ...to, broker, signingKey }, reporter)
    await confirmed
    const files = published.sent.filter(({ topic }) => topic.includes('/blob/'))
    return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  }

  const moved = (): number => {
    const { toClientBytes, fromClientBytes } = fleet.broker.traffic(PlainBoard.deviceId)
    return toClientBytes + fromClientBytes
  }

  test(`an application with framework, dependencies and data comes over the air in ${WHOLE_HEAP_KB} KB, and a change of one module`, async () => {
    const micropython = await start()
    await publish(3)
    await fleet.board.waitForLine(/^volts 6 16711680/)
    const before = moved()
    const moduleBytes = await publish(4)
    await fleet.board.waitForLine(/^volts 8 16711680/)
    const around = moved() - before - moduleBytes
    process.stdout.write(`a module of ${moduleBytes} bytes moves, and ${around} bytes around it\n`)
    // Beside the judge of the release before, which is in RAM until the next boot, there is hardly room for
    // it: it may go first, in a boot that finds list and session where they were. A chip has 32 bits.
    if (micropython.bits === 32) {
      const lacked = fleet.board.log.filter((line) => line.includes('not enough memory'))
      expect(lacked.length).toBeLessThanOrEqual(1)
      expect(fleet.board.log.filter((line) => line.includes('cannot be told'))).toEqual([])
      expect(around).toBeLessThan(MOST_AROUND_FILES)
      const names = fleet.board.log.map((line) => Number(/n_qstr=(\d+)/.exec(line)?.[1] ?? 0))
      process.stdout.write(`the boots met ${names.filter(Boolean).join(', ')} names\n`)
      expect(Math.max(...names)).toBeGreaterThan(MOST_NAMES / 2)
      expect(Math.max(...names)).toBeLessThanOrEqual(MOST_NAMES)
    }
    expect(moduleBytes).toBeLessThan(MOST_OF_A_MODULE)
    await fleet.installed('porch', '1.4')
    const framework = await readFile('device-lib/pyproject.toml', 'utf8')
    expect(fleet.info!['packages']).toEqual({
      'mpy-blox': /^version = "(.+)"$/m.exec(framework)![1],
      porch: '1.4',
      fading: '0.3.1',
      colours: '2.0'
    })
    const flash = await fleet.board.files.readAll()
    expect([...flash.keys()].map((path) => path.replace(/^\//, ''))).toEqual(
      expect.arrayContaining([
        'lib/mpy_blox/app.mpy',
        'lib/fading/steps.mpy',
        'lib/colours.mpy',
        'lib/lamp.mpy',
        'data/table.csv'
      ])
    )
  })
})
