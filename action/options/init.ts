import { define } from './definition'
import { FLAG, pattern, TOPIC_LEVEL } from './kind'
import { url } from './url'

/** What a new project is given when nobody says otherwise. */
export const USUAL_BROKER = 'mqtt://homeassistant.local:1883'
export const USUAL_CHANNEL = 'stable'

/** A new project. What is not given is asked for on a terminal, so that nothing has a default here. */
export const INIT = define({
  name: {
    kind: pattern(
      'name',
      'a project name: letters and digits, 63 at most, with - _ . between them',
      /^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i
    ),
    otherwise: "the folder's name",
    text: 'What the project is called',
    where: ['init']
  },
  broker: {
    kind: url(['mqtt', 'mqtts']),
    otherwise: USUAL_BROKER,
    text: 'Broker that the boards connect to: mqtt:// or mqtts://host[:port]',
    where: ['init']
  },
  channel: {
    kind: TOPIC_LEVEL,
    otherwise: USUAL_CHANNEL,
    text: 'Update channel that the boards follow',
    where: ['init']
  },
  signed: {
    kind: FLAG,
    default: 'false',
    text: 'Make two signing key pairs, one to use and one to keep; boards then take signed releases alone',
    where: ['init']
  },
  yes: {
    kind: FLAG,
    default: 'false',
    text: 'Ask nothing: what is not given is as usual',
    where: ['init']
  }
})
