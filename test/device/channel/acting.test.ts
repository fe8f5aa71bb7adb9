import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { logs } from '../../../action/commands/logs'
import { move } from '../../../action/commands/move'
import { reboot, rebootFailure } from '../../../action/commands/reboot'
import { retire } from '../../../action/commands/retire'
import { makeRelease } from '../../../action/release/release'
import { interpreter, interpreters } from '../../support/micropythons'
import { RecordingReporter } from '../../support/recording-reporter'
import { retained } from '../../support/retained'
import { DEVICE_ID, UpdatingBoard } from '../ota/updating-board'

const USER_MAIN = `
import asyncio, logging
async def user_main():
    while True:
        logging.getLogger('pump').info('dry')
        await asyncio.sleep(2)
`

describe.each(interpreters)('An operator and a board with %s', (name) => {
  let fleet: UpdatingBoard
  let reporter: RecordingReporter
  beforeEach(async () => {
    reporter = new RecordingReporter()
    fleet = await UpdatingBoard.make(await interpreter(name), { 'user_main.py': USER_MAIN })
    await fleet.board.start()
    await fleet.connected()
  })
  afterEach(() => fleet.close())

  const at = (deviceIds = [DEVICE_ID]) => ({
    broker: { url: fleet.broker.url },
    topicPrefix: 'mpypi',
    deviceIds
  })

  const topics = async () => [...(await retained(fleet.broker.url)).keys()]

  test('reboot says that it is back, and of the next one that it is too early', async () => {
    const { boots } = fleet.board
    const rebooted = await reboot({ ...at(), waitS: 60 }, reporter)
    expect(rebooted).toEqual([{ deviceId: DEVICE_ID, outcome: 'back' }])
    expect(fleet.board.boots).toBe(boots + 1)
    expect(rebootFailure(rebooted)).toBeUndefined()
    const refused = await reboot({ ...at(), waitS: 1 }, reporter)
    expect(rebootFailure(refused)).toMatchObject({ code: 'boards-not-back' })
    expect(reporter.lines.at(-1)).toContain('within ten minutes')
  })

  test('logs shows its lines', async () => {
    const stop = new AbortController()
    const listening = logs({ ...at(), forS: 300, stop: stop.signal }, reporter)
    await fleet.toldLive('INFO pump: dry')
    stop.abort()
    expect(await listening).toContainEqual({ deviceId: DEVICE_ID, line: 'INFO pump: dry' })
  })

  test('nobody is asked when one of them is off or unheard of', async () => {
    const asked = reboot({ ...at([DEVICE_ID, 'esp32-none']), waitS: 60 }, reporter)
    await expect(asked).rejects.toMatchObject({
      code: 'boards-offline',
      message: expect.stringContaining('never heard of esp32-none')
    })
  })

  test('move has the board follow a channel that carries something, and run that', async () => {
    const nowhere = move({ ...at(), channel: 'garden' }, reporter)
    await expect(nowhere).rejects.toMatchObject({ code: 'channel-empty' })
    const lamp = Buffer.from('async def user_main():\n    print("lamp")\n')
    const { entry, packages } = makeRelease({
      name: 'lamp',
      version: '1.1',
      channel: 'garden',
      deviceIds: [],
      srcFiles: new Map([['user_main.py', lamp]])
    })
    await fleet.publishPackages({ entry, packages, manifest: Buffer.of() })
    await fleet.retain('mpypi/channels/garden', JSON.stringify([entry]))
    const took = fleet.confirmed('1.1')
    const { arrival } = await move({ ...at(), channel: 'garden', waitS: 300 }, reporter)
    expect(arrival?.boards).toMatchObject([{ deviceId: DEVICE_ID, outcome: 'confirmed' }])
    await took
    expect(fleet.info).toMatchObject({ channel: 'garden' })
  })

  test('retire asks, removes all that the broker has of it, and nothing of others', async () => {
    await fleet.board.stop()
    await fleet.retain(`mpypi/nodes/another/info`, '{}')
    const questions: string[] = []
    const answering = (answer: boolean) => (question: string) => {
      questions.push(question)
      return Promise.resolve(answer)
    }
    const refused = retire({ ...at(), confirm: answering(false) }, reporter)
    await expect(refused).rejects.toMatchObject({ code: 'not-confirmed' })
    expect(await topics()).toContain(`mpypi/nodes/${DEVICE_ID}/info`)
    await retire({ ...at(), confirm: answering(true) }, reporter)
    expect(questions[1]).toMatch(/^Remove \d topics of esp32-840d8ed29760/)
    expect(await topics()).toEqual(['mpypi/nodes/another/info'])
  })
})
