import type { Command } from 'commander'
import { Interruption } from '../machine/interruption'
import { requireWorkingFolder } from '../machine/working-folder'
import type { Verb } from '../options/definition'
import { forgetSecrets } from '../options/environment'
import { readOptions } from '../options/read'
import type { Options } from '../options/table'
import { explain, tellFailure } from '../report/explain'
import type { Failure } from '../report/failure'
import { JsonReporter } from '../report/json'
import type { Reporter } from '../report/reporter'
import { Censor } from '../report/safe-text'
import { TerminalReporter } from '../report/terminal'
import { commandLine } from './command-line'
import type { VerbStory } from './verb-story'

/**
 * Runs a verb with its reporter and its one way to fail: the message on one line, and exit code 1, 2 where
 * the command line is wrong, or a signal's where one has ended it.
 *
 * @param collected what commander made of the command line
 */
export async function runVerb<V extends Verb, Result extends object>(
  verb: Command,
  name: V,
  story: VerbStory<V, Result>,
  collected: Record<string, unknown>
): Promise<void> {
  const read = (reporter: Reporter): Options<V> => readArguments(name, collected, reporter)
  // How to speak is known before the options are read: what is wrong with them is told so as well.
  if (isGiven(collected['json'])) return performForMachine(story, read)
  const verbose = isGiven(collected['verbose'])
  return performForPerson(story, read, new TerminalReporter(process.stdout, { verbose }), verb)
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
    return readOptions(
      verb,
      source,
      (secret) => reporter.secret(secret),
      (message) => reporter.warning(message)
    )
  } finally {
    forgetSecrets(process.env, verb)
  }
}

async function performForPerson<V extends Verb, Result extends object>(
  story: VerbStory<V, Result>,
  read: (reporter: Reporter) => Options<V>,
  reporter: Reporter,
  verb: Command
): Promise<void> {
  const { failure } = await ended(story, read, reporter)
  if (failure?.code === 'usage') {
    verb.error(new Censor().line(`error: ${failure.message}`), { exitCode: 2 })
  }
  if (failure) tellFailure(failure, reporter)
}

async function performForMachine<V extends Verb, Result extends object>(
  story: VerbStory<V, Result>,
  read: (reporter: Reporter) => Options<V>
): Promise<void> {
  const reporter = new JsonReporter()
  const { result, failure } = await ended(story, read, reporter)
  if (failure) reporter.failure(failure, result)
  else reporter.result(result ?? {})
}

/** Does the work, then judges it. Sets the exit code. */
async function ended<V extends Verb, Result extends object>(
  story: VerbStory<V, Result>,
  read: (reporter: Reporter) => Options<V>,
  reporter: Reporter
): Promise<{ result?: object; failure?: Failure }> {
  let known = {}
  const interruption = story.interrupted && Interruption.watch()
  const stop = interruption?.stop ?? new AbortController().signal
  try {
    requireWorkingFolder()
    const options = read(reporter)
    const note = (part: object): void => {
      known = { ...known, ...part }
    }
    const result = await story.perform(options, reporter, note, stop)
    known = result
    const soFar = stop.aborted ? await story.interrupted?.(result) : undefined
    const failure = interruption?.failure(soFar) ?? (await story.judge?.(result, options))
    if (failure) throw failure
    return { result }
  } catch (thrown) {
    const failure = explain(thrown)
    const signalled = failure.code === 'interrupted' ? interruption?.exitCode : undefined
    process.exitCode = signalled ?? (failure.code === 'usage' ? 2 : 1)
    return { result: known, failure }
  } finally {
    interruption?.end()
  }
}
