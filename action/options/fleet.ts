import { define } from './definition'
import { FLAG, TOPIC_LEVEL } from './kind'

/** Looking at boards: who runs what, and why not. */
export const FLEET = define({
  'device-ids': {
    kind: TOPIC_LEVEL,
    list: true,
    text: 'These boards alone (for brokers without wildcards)',
    where: ['fleet']
  },
  channel: {
    kind: TOPIC_LEVEL,
    text: 'Boards of this update channel alone',
    where: ['fleet']
  },
  behind: {
    kind: FLAG,
    default: 'false',
    text: "Boards alone that do not run their channel's release; exit code 1 if there are any",
    where: ['fleet']
  },
  failed: {
    kind: FLAG,
    default: 'false',
    text: 'Boards alone on which something failed: an update, safe mode, an id that two have; exit code 1 if there are any',
    where: ['fleet']
  },
  explain: {
    kind: TOPIC_LEVEL,
    text: "Say in words why this board does not run its channel's release",
    where: ['fleet']
  },
  watch: {
    kind: FLAG,
    default: 'false',
    text: 'Go on until Ctrl-C: in a terminal the table is drawn anew, elsewhere each report is a line',
    where: ['fleet']
  }
})
