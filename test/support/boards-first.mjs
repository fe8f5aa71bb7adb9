import Sequencer from '@jest/test-sequencer'

/** The longest first: what is begun last ends soon, and no worker waits for another. */
const ORDER = ['torture', 'system', 'device', 'bench', 'integration', 'unit']

/** Begun first in their project: minutes, where others take seconds. */
const LONG = [
  'system/serial/unplug',
  'system/package/packed',
  'system/homeassistant/home-assistant',
  'system/ota/kill',
  'system/rollout/prune',
  'system/rollout/nats',
  'system/rollout/kills',
  'system/device/outages',
  'device/ota/rollback',
  'device/sleep/held',
  'device/provision/fuzz',
  'integration/build/conformance',
  'integration/commands/prune',
  'integration/build/backend',
  'integration/commands/init',
  'unit/build/dependencies/python'
].map((name) => `/test/${name}.test.ts`)

/**
 * Begins with the projects whose files take long. A fresh clone has no timings, by which jest would sort them, and
 * the size of a file says little where its boards work.
 */
export default class BoardsFirst extends Sequencer {
  sort(tests) {
    const place = ({ context }) => ORDER.indexOf(context.config.displayName.name)
    const isShort = ({ path }) => Number(!LONG.some((name) => path.endsWith(name)))
    return super.sort(tests).sort((a, b) => place(a) - place(b) || isShort(a) - isShort(b))
  }
}
