// The manifests of the two actions, and their types for github-actions-typing.
import { Scalar, stringify } from 'yaml'

const NOTICE = '# Written by .ci/options.mjs from the table in action/options/: change it there.\n'

/** What a manifest says beside inputs and outputs. */
const ACTIONS = {
  'action.yml': {
    name: 'Mpy-BLOX release',
    description:
      'Cross-compile a MicroPython library, build its wheel and publish it over MQTT to a fleet of boards',
    branding: { icon: 'upload-cloud', color: 'orange' },
    runs: { using: 'node24', main: 'dist/release/index.js' }
  },
  'flash/action.yml': {
    name: 'Mpy-BLOX flash',
    description:
      'Bring a library, settings and secrets to a MicroPython board over serial, on a self-hosted runner',
    branding: { icon: 'zap', color: 'orange' },
    runs: { using: 'node24', main: '../dist/flash/index.js' }
  }
}

/** action.yml (GitHub: metadata syntax for actions). */
export function manifest(action, { optionsOf, factsOf, OUTPUTS }) {
  const { name, description, branding, runs } = ACTIONS[action]
  return yaml({
    name,
    author: 'Mpy-BLOX',
    description,
    branding,
    inputs: mapped(optionsOf(action), (option) => inputOf(option, factsOf(option))),
    outputs: mapped(Object.entries(OUTPUTS[action]), ({ text }) => ({ description: text })),
    runs
  })
}

function inputOf(option, { bounds, list, default: instead }) {
  const sentences = [option.text, bounds, list, option.otherwise && `default is ${instead}`]
  const fallback = option.workflowDefault ?? option.default
  return {
    description: sentences.filter(Boolean).join('; '),
    ...(fallback === undefined ? {} : { default: fallback })
  }
}

/** action-types.yml (github-actions-typing: "Available types"). */
export function types(action, { optionsOf, OUTPUTS }) {
  return yaml({
    inputs: mapped(optionsOf(action), ({ kind, list }) =>
      list ? { type: 'list', separator: LINE_FEED, 'list-item': kind.typing } : kind.typing
    ),
    outputs: mapped(Object.entries(OUTPUTS[action]), ({ typing }) => typing)
  })
}

const mapped = (entries, each) =>
  Object.fromEntries(entries.map(([name, value]) => [name, each(value)]))

/** Spelled as an escape, where YAML would rather have an empty block. */
const LINE_FEED = Object.assign(new Scalar('\n'), { type: Scalar.QUOTE_DOUBLE })

function yaml(document) {
  const text = stringify(document, {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false
  })
  return NOTICE + text.replace(/^(inputs|outputs|runs):/gm, '\n$1:')
}
