import type { Kind } from './kind'

export type Action = 'action.yml' | 'flash/action.yml'

export const VERBS = [
  'init',
  'build',
  'lock',
  'publish',
  'republish',
  'rollout',
  'fleet',
  'keygen',
  'verify',
  'reboot',
  'logs',
  'move',
  'retire',
  'prune',
  'flash',
  'repl',
  'purge',
  'unprovision',
  'boards',
  'board',
  'broker',
  'demo'
] as const

export type Verb = (typeof VERBS)[number]

/** Where an option can be given: an action, by its file, or a verb of the command line. */
export type Surface = Action | Verb

/** Everything there is to say about an option, said once. */
export interface Definition<T = unknown> {
  kind: Kind<T>
  /** One sentence without a full stop, beginning with a capital. */
  text: string
  where: readonly Surface[]
  /** As a user would write it; an option without one may be absent from what is read. */
  default?: string
  /** A default that is worked out, for people. */
  otherwise?: string
  /** Default that only a workflow's runner can work out: an expression for action.yml. */
  workflowDefault?: string
  /** Several values: one per line or separated by spaces; on the command line each is an argument. */
  list?: true
  /** Environment variable that the command line reads when the option is not given. */
  env?: string
  /** On the command line it is given by itself, without a flag, and is called so there: `ID`. */
  operand?: string
  /** Its name in the code, where that is not the option's own in camel case. */
  key?: string
}

export type Definitions = Readonly<Record<string, Definition>>

/** Lets a group of definitions keep its exact types, from which those of what is read come. */
export const define = <const Group extends Definitions>(group: Group): Group => group

type Camel<Name> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

type Key<Name, D> = D extends { key: infer Own extends string } ? Own : Camel<Name>

type Single<D> = D extends { kind: Kind<infer T> } ? T : never

type Value<D> = D extends { list: true } ? Single<D>[] : Single<D>

type IsOn<D, S extends Surface> = D extends { where: readonly (infer W)[] }
  ? S extends W
    ? true
    : false
  : false

type Sure<D> = D extends { list: true } | { default: string } ? true : false

/** What is read of a group's options at a surface; without a default or a list, a key may be absent. */
export type ValuesOf<Group, S extends Surface> = {
  [
    N in keyof Group as IsOn<Group[N], S> extends true
      ? Sure<Group[N]> extends true
        ? Key<N, Group[N]>
        : never
      : never
  ]: Value<Group[N]>
} & {
  [
    N in keyof Group as IsOn<Group[N], S> extends true
      ? Sure<Group[N]> extends true
        ? never
        : Key<N, Group[N]>
      : never
  ]?: Value<Group[N]>
}

/** `package-prefix` is `packagePrefix` in the code, unless the definition says otherwise. */
export function keyOf(name: string, { key }: Definition): string {
  return key ?? camelCase(name)
}

/** As commander does with names of options. */
export function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
