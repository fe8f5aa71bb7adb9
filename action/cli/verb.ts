import type { Command } from 'commander'
import { camelCase, type Verb } from '../options/definition'
import { optionsOf } from '../options/table'
import { commandOption } from './command-option'
import type { VerbStory } from './verb-story'

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
  verb.action(async () => {
    const collected = { ...verb.opts<Record<string, unknown>>(), ...operands(verb, name) }
    // What only running takes need not be loaded for --help.
    const { runVerb } = await import('./run-verb')
    return runVerb(verb, name, story, collected)
  })
}

function addOptions(verb: Command, name: Verb): void {
  for (const [option, definition] of optionsOf(name)) {
    const { operand, text } = definition
    if (operand === undefined) verb.addOption(commandOption(option, definition))
    else verb.argument(`<${operand}...>`, text)
  }
}

/** What is given without a flag, under the name of its option. */
function operands(verb: Command, name: Verb): Record<string, string[]> {
  const option = optionsOf(name).find(([, { operand }]) => operand !== undefined)
  return option && verb.args.length > 0 ? { [camelCase(option[0])]: verb.args } : {}
}
