import { afterEach, expect, test } from '@jest/globals'
import mqtt from 'mqtt'
import { interpreter, interpreters } from '../../support/micropythons'
import { patiently } from '../../support/patience'
import { DEVICE_ID, UpdatingBoard } from '../ota/updating-board'

let made: UpdatingBoard | undefined
let listener: mqtt.MqttClient | undefined
afterEach(async () => {
  listener?.end(true)
  await made?.close()
  made = listener = undefined
})

const CRASHES = `
def user_main():
    raise ValueError('valve stuck, password is tomatoes7')
`
const RUNS = 'def user_main():\n    print("runs")\n'

test.each(interpreters)(
  '%s: the boot after a crash tells what was logged last, without secrets',
  async (name) => {
    made = await UpdatingBoard.make(
      await interpreter(name),
      {
        'user_main.py': CRASHES,
        'provision.json': '{"mqtt.password": "tomatoes7"}',
        // Its application runs before there is a connection.
        '.update/reserve': 'kept'
      },
      { settings: { 'update.auto_update': false } }
    )
    await made.board.start()
    await made.connected()
    await made.board.stop()
    await made.board.files.write([['user_main.py', RUNS]])
    const client = (listener = await mqtt.connectAsync(made.broker.url))
    const board = made.board
    const report = new Promise<string>((resolve) => {
      client.on('message', (_topic, payload) => resolve(payload.toString()))
    })
    await client.subscribeAsync(`mpypi/nodes/${DEVICE_ID}/log`)
    await made.board.start()
    const lines = await patiently(report, () => board.log.join('\n'))
    expect(lines).toContain('ValueError: valve stuck, password is ***')
    expect([...(await made.flash()).keys()]).not.toContain('.last-log')
    expect([...(await made.flash()).keys()]).not.toContain('provision.json')
  }
)
