import { resolve } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { boardTests } from '../../support/board-tests'
import { interpreter, interpreters } from '../../support/micropythons'
import { UpdatingBoard } from './updating-board'
import { OTHER } from '../../support/key-pairs'

describe('Merging a patch', () =>
  boardTests('settings_patch', {
    env: { VECTORS: resolve('test/fixtures/protocol/settings-patch.json') }
  }))

describe.each(interpreters)('The settings of a board with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)), 300_000)

  let fleet: UpdatingBoard
  afterEach(() => fleet.close())

  async function start(settings: object = {}): Promise<void> {
    fleet = await UpdatingBoard.make(micropython, {}, { settings })
    await fleet.board.start()
    await fleet.connected()
  }
  const settingsOf = async (): Promise<unknown> =>
    JSON.parse((await fleet.flash()).get('settings.json')!) as unknown
  const publish = (version: string, patch: object, files: Record<string, string> = {}) =>
    fleet.publishRelease({
      version,
      srcFiles: new Map(
        Object.entries({ ...files, 'settings.patch.json': JSON.stringify(patch) }).map(
          ([path, text]) => [path, Buffer.from(text)]
        )
      )
    })

  test('are patched by a release, which does not keep the patch', async () => {
    await start({ 'application.interval': 7 })
    const confirmed = fleet.confirmed('1.0')
    await publish('1.0', { 'application.interval': 8, 'application.name': 'x' })
    await confirmed
    expect(await settingsOf()).toEqual({
      ...fleet.settings,
      'application.interval': 8,
      'application.name': 'x'
    })
    expect((await fleet.flash()).has('settings.patch.json')).toBe(false)
  })

  test('may lead the board elsewhere, where it finds the release', async () => {
    await start()
    const moves = { 'update.prefix': 'elsewhere', 'mqtt.keep_alive_interval': 30 }
    const first = fleet.state('rolled-back')
    await publish('1.0', moves)
    expect((await first).error!.text).toBe(
      'the release was not found where its settings lead: mqtt.keep_alive_interval, update.prefix'
    )
    const release = await publish('1.1', { 'mqtt.keep_alive_interval': 30 })
    await fleet.confirmed('1.1')
    expect(release.entry.version).toBe('1.1')
  })

  test('are as before when the release is rolled back', async () => {
    await start({ 'application.interval': 7 })
    const rolledBack = fleet.state('rolled-back')
    const files = { 'user_main.py': 'raise ValueError' }
    await publish('2.0', { 'application.interval': null }, files)
    await rolledBack
    expect(await settingsOf()).toEqual(fleet.settings)
  })

  test('are as before when what is on trial removes the journal of that', async () => {
    await start({ 'application.interval': 7 })
    const applying = fleet.state('applying')
    const files = {
      'user_main.py': `import machine, os
def user_main():
    if 'journal.trial' in os.listdir('/.update'):
        os.remove('/.update/journal.trial')
    machine.reset()
`
    }
    await publish('2.0', { 'application.interval': null, 'mqtt.port': 1 }, files)
    await applying
    const again = fleet.confirmed('2.1')
    await publish('2.1', {}, { 'user_main.py': 'def user_main(): pass\n' })
    await again
    expect(await settingsOf()).toEqual(fleet.settings)
    expect([...(await fleet.flash()).keys()].filter((path) => path.includes('before'))).toEqual([])
  })

  test('keep what was changed since, while releases bring the same patch', async () => {
    await start()
    const patch = { 'application.interval': 8 }
    const first = fleet.confirmed('1.0')
    await publish('1.0', patch)
    await first
    await fleet.board.stop()
    const changed = JSON.stringify({ ...fleet.settings, 'application.interval': 9 })
    await fleet.board.files.write([['settings.json', Buffer.from(changed)]])
    await fleet.board.start()
    const second = fleet.confirmed('1.1')
    await publish('1.1', patch, { 'a.txt': '' })
    await second
    expect(await settingsOf()).toMatchObject({ 'application.interval': 9 })
  })

  test('are not patched so that nobody could update the board', async () => {
    await start()
    const rejected = fleet.state('rejected')
    await publish('1.0', { 'update.keys': [OTHER.boardKey] })
    expect((await rejected).error).toMatchObject({ code: 'own-key' })
  })
})
