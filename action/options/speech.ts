import { define, VERBS } from './definition'
import { FLAG } from './kind'

/** How a run speaks. */
export const SPEECH = define({
  'show-summary': {
    kind: FLAG,
    default: 'true',
    text: 'Write what was done to the job summary',
    where: ['action.yml', 'flash/action.yml']
  },
  json: {
    kind: FLAG,
    default: 'false',
    text: 'One JSON document on standard output instead of text',
    where: VERBS
  },
  verbose: {
    kind: FLAG,
    default: 'false',
    text: 'Also tell what is of interest only when something is wrong',
    where: VERBS
  }
})
