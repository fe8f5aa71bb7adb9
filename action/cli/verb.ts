import type { Command } from 'commander'
import type { Verb } from '../options/definition'
import { type Options, optionsOf } from '../options/table'
import type { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { commandOption } from './command-option'

export interface VerbStory<V extends Verb, Result extends object> {
  description: string
  /** What `--help` says below the options. */
  more?: string
  /** Does the verb; what it returns is the document of `--json`. */
  perform(options: Options<V>, reporter: Reporter): Promise<Result>
  /** Says why what the work came to is no success; told after everything else. */
  judge?(result: Result, options: Options<V>): Promise<Failure | undefined>
}

/** Adds a verb with its options from the table. */
export function addVerb<V extends Verb, Result extends object>(
  program: Command,
  name: V,
  story: VerbStory<V, Result>
): void {
  const verb = program.command(name).description(story.description)
  // Of some hundred options those of the other verbs need not be made.
  program.hook('preSubcommand', (_program, chosen) => {
    if (chosen === verb) addOptions(verb, name)
  })
  if (story.more) verb.addHelpText('after', `\n${story.more}`)
  verb.action(async (collected: Record<string, unknown>) => {
    // What only running takes need not be loaded for --help.
    const { runVerb } = await import('./run-verb')
    return runVerb(verb, name, story, collected)
  })
}

function addOptions(verb: Command, name: Verb): void {
  for (const [option, definition] of optionsOf(name)) {
    verb.addOption(commandOption(option, definition))
  }
}
