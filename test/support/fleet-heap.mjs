// A process that watches a fleet, and says what it has heard and what that takes of its heap whenever a board named
// `marker…` reports.
//
//     node --expose-gc fleet-heap.mjs BROKER
import { register } from 'node:module'
import process from 'node:process'

register('../../.ci/typescript-loader.mjs', import.meta.url)
const { connect } = await import('../../action/channel/connection.ts')
const { Fleet } = await import('../../action/channel/fleet.ts')
const { Topics } = await import('../../action/channel/topics.ts')
const { JsonReporter } = await import('../../action/report/json.ts')

const broker = { url: process.argv[2] }
const connection = await connect(broker, new JsonReporter({ write: () => true }))
const topics = new Topics({ topicPrefix: 'mpypi' })
const fleet = await Fleet.watch(connection, topics)
fleet.onReport(({ deviceId }) => {
  if (!deviceId.startsWith('marker')) return
  new JsonReporter().result({ boards: fleet.boards(), left: fleet.misunderstood.lines() })
  globalThis.gc()
  process.stdout.write(`${deviceId} ${process.memoryUsage().heapUsed}\n`)
})
