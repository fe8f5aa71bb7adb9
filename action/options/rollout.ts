import { COMMANDS } from '../rollout/command'
import { define } from './definition'
import { choice, FLAG, pattern, TOPIC_LEVEL } from './kind'
import { number } from './number'

const RELEASES = ['action.yml', 'publish'] as const
const MAX_SECONDS = 604_800
const LIMIT = pattern(
  'limit',
  'a number of boards such as 3, or a percentage such as 10%',
  /^\d{1,7}$|^(?:100|\d{1,2})%$/
)

/** How a release comes to a fleet step by step, and who may stop it. */
export const ROLLOUT = define({
  canary: {
    kind: {
      ...TOPIC_LEVEL,
      allowed: 'a device id, or a percentage such as 5%',
      placeholder: 'id',
      parse: (text) => (/^\d{3,}%/.test(text) ? undefined : TOPIC_LEVEL.parse(text))
    },
    list: true,
    text: 'Boards that get the release first: at most 20 device ids, or a percentage such as 5%',
    where: RELEASES
  },
  rollout: {
    kind: pattern(
      'percentages',
      'rising percentages such as 10,50,100',
      /^(?:100|[1-9]\d?)(?:,(?:100|[1-9]\d?)){0,18}$/
    ),
    otherwise: '100',
    text: 'Percent of the fleet in each step, such as 10,50,100',
    where: RELEASES
  },
  soak: {
    kind: number({ unit: 'seconds', min: 0, max: MAX_SECONDS }),
    key: 'soakS',
    otherwise: '600 with canary or rollout',
    text: 'Seconds to go on watching the boards of a step after they have confirmed',
    where: RELEASES
  },
  'step-timeout': {
    kind: number({ unit: 'seconds', min: 1, max: MAX_SECONDS }),
    key: 'stepTimeoutS',
    otherwise: '3600',
    text: 'Seconds after which a step that is still undecided pauses the rollout',
    where: RELEASES
  },
  'max-failures': {
    kind: LIMIT,
    otherwise: '10%',
    text: 'Failed boards that are put up with in a step, and in all: a number, or percent of those that began',
    where: RELEASES
  },
  'on-failure': {
    kind: choice('what', ['revert', 'halt', 'pause']),
    otherwise: 'halt',
    text: 'What to do above max-failures: bring back the release before, stop, or wait for resume',
    where: RELEASES
  },
  spread: {
    kind: number({ unit: 'seconds', min: 0, max: 3600 }),
    key: 'spreadS',
    otherwise: '0',
    text: 'Seconds within which the boards of a step begin, each at a moment of its own; it lasts at least so long',
    where: RELEASES
  },
  supersede: {
    kind: FLAG,
    default: 'false',
    text: 'Publish although a rollout on the channel is paused or halted',
    where: RELEASES
  }
})

/** Looking at a rollout, and deciding what becomes of it. */
export const ROLLOUT_VERB = define({
  command: {
    kind: choice('command', ['status', ...COMMANDS]),
    operand: 'COMMAND',
    list: true,
    text: `What to do: one of status, ${COMMANDS.join(', ')}`,
    where: ['rollout']
  },
  channel: {
    kind: TOPIC_LEVEL,
    text: 'Update channel of the rollout',
    where: ['rollout']
  },
  'max-failures': {
    kind: LIMIT,
    otherwise: 'as it was',
    text: 'With resume: how many failed boards are put up with from now on',
    where: ['rollout']
  }
})
