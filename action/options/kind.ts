/** What a list's separator is to github-actions-typing, and what holds a value without a type of its own. */
export type Typing =
  | { type: 'string' | 'boolean' | 'integer' | 'float' }
  | { type: 'enum'; 'allowed-values': readonly string[] }

/**
 * What an option's text may be, and the value that it stands for. Inputs of a workflow, command line and
 * environment are all read by it.
 */
export interface Kind<T> {
  /** What is allowed, to follow "is not": `a whole number from 0 to 65535`. */
  readonly allowed: string
  /** The same for help that names the unit already: `0 to 65535`. Only where it is worth telling everybody. */
  readonly bounds?: string
  /** What `--help` writes for the value: `seconds` in `--wait <seconds>`. */
  readonly placeholder: string
  /** For action-types.yml (github-actions-typing, "Available types"). */
  readonly typing: Typing
  /** @param text without space around it unless that belongs to it, never empty; @returns undefined for what is not allowed */
  parse(text: string): T | undefined
  /** What is the matter with a text that is not allowed, where that can be said better than by what is. */
  mistakeIn?(text: string): string | undefined
  /** What of the text must not be read in any output. A text with secrets is not quoted in messages. */
  secretsIn?(text: string): string[]
  /** Space around it belongs to it, as to a password. */
  keepsSpace?: true
  /** Workflows usually have it in a secret or variable: an empty one is none that was meant. */
  readonly isOftenSecret?: true
}

const STRING: Typing = { type: 'string' }

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

/** Whether a text is one line of characters that can be seen. */
export const isOneLine = (text: string): boolean => !CONTROL.test(text)

/** One line of any characters that can be seen. */
export function line(
  placeholder: string,
  allowed = 'one line without control characters'
): Kind<string> {
  return pattern(placeholder, allowed, /^/)
}

/** One line that matches. */
export function pattern(placeholder: string, allowed: string, wanted: RegExp): Kind<string> {
  return {
    allowed,
    placeholder,
    typing: STRING,
    parse: (text) => (wanted.test(text) && isOneLine(text) ? text : undefined)
  }
}

/** A path of this computer. What is there is looked at by whoever opens it. */
export function path(placeholder: string): Kind<string> {
  return line(placeholder, 'a path, which is one line without control characters')
}

/** One of these words. */
export function choice<const Word extends string>(
  placeholder: string,
  words: readonly Word[]
): Kind<Word> {
  return {
    allowed: `one of ${words.join(', ')}`,
    bounds: `one of ${words.join(', ')}`,
    placeholder,
    typing: { type: 'enum', 'allowed-values': words },
    parse: (text) => words.find((word) => word === text)
  }
}

/** The words of YAML 1.2's core schema (§10.3.2), as actions/toolkit has them. */
const TRUTH: Record<string, boolean> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false
}

/** Yes or no: `true` and `false` in workflows, `--dev` and `--no-verify` on the command line. */
export const FLAG: Kind<boolean> = {
  allowed: 'true or false',
  placeholder: '',
  typing: { type: 'boolean' },
  parse: (text) => (Object.hasOwn(TRUTH, text) ? TRUTH[text] : undefined)
}

/** A SHA-256, in lower case. */
export const SHA256: Kind<string> = {
  allowed: 'a SHA-256: 64 hexadecimal digits',
  placeholder: 'hex',
  typing: STRING,
  parse: (text) => (/^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined)
}

/** A MicroPython version, as mpy-cross and firmware are named after it. */
export const MICROPYTHON_VERSION = pattern(
  'version',
  'a MicroPython version such as 1.22 or 1.22.2',
  /^v?1\.\d{1,3}(\.\d{1,3}((rc|\.post)\d{1,3})*)?$/
)

/**
 * One level of a topic (MQTT 5 §4.7). No space and no comma, so that two names are never taken for one; nothing that
 * is not seen, so that one is never taken for another.
 */
const LEVEL = String.raw`[^$\-+#/\s,\p{Cf}\p{Cs}][^+#/\s,\p{Cf}\p{Cs}]*`
/** As boards' ids and rollouts' documents have it; a whole topic has room for some of them. */
const SHORT = '(?=.{1,200}$)'

/** A channel's or board's name. */
export const TOPIC_LEVEL = pattern(
  'name',
  'a name of at most 200 characters: no +, #, /, spaces, commas or invisible ones, and no $ or - to begin with',
  new RegExp(`^${SHORT}${LEVEL}$`, 'u')
)

/** First levels of topics. */
export const TOPIC_PREFIX = pattern(
  'prefix',
  'names with / between them, such as mpypi, at most 200 characters: no +, #, spaces, commas or invisible ones, and no $ or - to begin with',
  new RegExp(`^${SHORT}${LEVEL}(/${LEVEL})*$`, 'u')
)
