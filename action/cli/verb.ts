import type { Command } from 'commander'
import type { Verb } from '../options/definition'
import { forgetSecrets } from '../options/environment'
import { readOptions } from '../options/read'
import { type Options, optionsOf } from '../options/table'
import { explain } from '../report/explain'
import { JsonReporter } from '../report/json'
import type { Reporter } from '../report/reporter'
import { TerminalReporter } from '../report/terminal'
import { commandLine, commandOption } from './command-option'

export interface VerbStory<V extends Verb> {
  description: string
  /** What `--help` says below the options. */
  more?: string
  /** Does the verb; what it returns is the document of `--json`. */
  perform(options: Options<V>, reporter: Reporter): Promise<object>
}

/**
 * Adds a verb with its options from the table, its reporter, and its one way to fail: the message on one line,
 * and exit code 1, or 2 where the command line is wrong.
 */
export function addVerb<V extends Verb>(program: Command, name: V, story: VerbStory<V>): void {
  const verb = program.command(name).description(story.description)
  for (const [option, definition] of optionsOf(name)) {
    verb.addOption(commandOption(option, definition))
  }
  if (story.more) verb.addHelpText('after', `\n${story.more}`)
  verb.action(async (collected: Record<string, unknown>) => {
    const read = (reporter: Reporter): Options<V> => readArguments(name, collected, reporter)
    // How to speak is known before the options are read: what is wrong with them is told so as well.
    if (isGiven(collected['json'])) return performForMachine(story, read)
    const verbose = isGiven(collected['verbose'])
    return performForPerson(story, read, new TerminalReporter(process.stdout, { verbose }), verb)
  })
}

const isGiven = (flag: unknown): boolean => Array.isArray(flag)

/** Reads the options, once: afterwards the environment has none of their secrets. */
function readArguments<V extends Verb>(
  verb: V,
  collected: Record<string, unknown>,
  reporter: Reporter
): Options<V> {
  try {
    const source = commandLine(verb, collected, process.env)
    return readOptions(verb, source, (secret) => reporter.secret(secret))
  } finally {
    forgetSecrets(process.env, verb)
  }
}

async function performForPerson<V extends Verb>(
  story: VerbStory<V>,
  read: (reporter: Reporter) => Options<V>,
  reporter: Reporter,
  verb: Command
): Promise<void> {
  try {
    await story.perform(read(reporter), reporter)
  } catch (thrown) {
    const failure = explain(thrown)
    if (failure.code === 'usage') verb.error(`error: ${failure.message}`, { exitCode: 2 })
    reporter.error(failure.message, failure.details.at)
    if (failure.code === 'internal') reporter.debug(String((failure.cause as Error)?.stack))
    process.exitCode = 1
  }
}

async function performForMachine<V extends Verb>(
  story: VerbStory<V>,
  read: (reporter: Reporter) => Options<V>
): Promise<void> {
  const reporter = new JsonReporter()
  try {
    reporter.result(await story.perform(read(reporter), reporter))
  } catch (thrown) {
    const failure = explain(thrown)
    reporter.failure(failure)
    process.exitCode = failure.code === 'usage' ? 2 : 1
  }
}
