import { ACTING, PRUNING } from './acting'
import { BROKER } from './broker'
import { BUILD, SOURCE } from './build'
import { CHANNEL, INSPECTION, KEYS, RECORD } from './channel'
import type { Definition, Surface, ValuesOf } from './definition'
import { BOARD, EMBEDDED_BROKER } from './desk'
import { FLEET } from './fleet'
import { GITHUB } from './github'
import { INIT } from './init'
import { ROLLOUT, ROLLOUT_VERB } from './rollout'
import { PORTS, SERIAL } from './serial'
import { SPEECH } from './speech'

/**
 * The one table of options, in the order in which people read them. action.yml, flash/action.yml, their
 * action-types.yml, `--help`, the types of what is read and the tables of the docs all come from it.
 */
const TABLE = [
  INIT,
  SOURCE,
  BUILD,
  BROKER,
  CHANNEL,
  ROLLOUT,
  ROLLOUT_VERB,
  RECORD,
  GITHUB,
  INSPECTION,
  FLEET,
  ACTING,
  PRUNING,
  KEYS,
  SERIAL,
  PORTS,
  BOARD,
  EMBEDDED_BROKER,
  SPEECH
] as const

type Every<Groups, S extends Surface> = Groups extends readonly [infer Group, ...infer Rest]
  ? ValuesOf<Group, S> & Every<Rest, S>
  : unknown

/** What an action or a verb is given, parsed. */
export type Options<S extends Surface> = {
  [Key in keyof Every<typeof TABLE, S>]: Every<typeof TABLE, S>[Key]
}

/** The options of an action or a verb, by name. */
export function optionsOf(surface: Surface): [name: string, definition: Definition][] {
  return TABLE.flatMap((group) => Object.entries<Definition>(group)).filter(([, { where }]) =>
    where.includes(surface)
  )
}
