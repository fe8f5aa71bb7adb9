import { define } from './definition'
import { FLAG, line, TOPIC_LEVEL } from './kind'
import { number } from './number'

/** What an operator has single boards do, or has done about them. */
export const ACTING = define({
  'device-ids': {
    kind: TOPIC_LEVEL,
    list: true,
    operand: 'ID',
    text: 'Boards, such as esp32-840d8ed29760',
    where: ['reboot', 'logs', 'move', 'retire']
  },
  wait: {
    kind: number({ unit: 'seconds', min: 1, max: 3600 }),
    key: 'waitS',
    default: '120',
    text: 'Seconds to wait for the boards to be back',
    where: ['reboot']
  },
  channel: {
    kind: TOPIC_LEVEL,
    text: 'Update channel that the boards are to follow; it has to carry a release',
    where: ['move']
  },
  for: {
    kind: number({ unit: 'seconds', min: 1, max: 300 }),
    key: 'forS',
    default: '60',
    text: 'Seconds to listen',
    where: ['logs']
  },
  yes: {
    kind: FLAG,
    default: 'false',
    text: 'Do it without asking',
    where: ['retire', 'prune']
  }
})

/** What of old releases goes from the broker. */
export const PRUNING = define({
  names: {
    kind: TOPIC_LEVEL,
    list: true,
    operand: 'NAME',
    text: "Name of the releases, which is the project's",
    where: ['prune']
  },
  keep: {
    kind: line('version'),
    list: true,
    text: 'Versions that are never deleted; the broker remembers them',
    where: ['prune']
  }
})
