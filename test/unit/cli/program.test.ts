import { describe, expect, test } from '@jest/globals'
import type { Command } from 'commander'
import { program } from '../../../action/cli/program'
import { VERBS } from '../../../action/options/definition'
import { FLAG } from '../../../action/options/kind'
import { optionsOf } from '../../../action/options/table'

/** What `--help` of a verb prints, in one line without breaks. */
async function helpOf(verb: string): Promise<string> {
  let printed = ''
  const mpyBlox = program()
  const listen = (command: Command) =>
    void command.configureOutput({ writeOut: (text) => (printed += text) })
  mpyBlox.commands.forEach(listen)
  await mpyBlox.parseAsync(['node', 'mpy-blox', verb, '--help']).catch(() => {})
  return printed.replace(/\s+/g, ' ')
}

test('the verbs are those of the table', () => {
  expect(
    program()
      .commands.map((verb) => verb.name())
      .sort()
  ).toEqual([...VERBS].sort())
})

describe.each(VERBS)('%s --help', (verb) => {
  test("lists the table's options in its order, and no others", async () => {
    const listed = [
      ...(await helpOf(verb)).matchAll(/ (--[a-z0-9-]+)(?= <| [A-Z]| settings| provision)/g)
    ]
    const expected = optionsOf(verb)
      .filter(([, { operand }]) => operand === undefined)
      .map(([name, { kind, default: fallback }]) =>
        kind === FLAG && fallback === 'true' ? `--no-${name}` : `--${name}`
      )
    expect([...new Set(listed.map(([, flag]) => flag))]).toEqual(expected)
  })

  test('says what each is, its range, its default and its variable', async () => {
    const help = await helpOf(verb)
    for (const [, { text, kind, default: fallback, otherwise, env }] of optionsOf(verb)) {
      expect(help).toContain(text.slice(1))
      if (kind.bounds !== undefined) expect(help).toContain(kind.bounds)
      const instead = otherwise ?? (kind === FLAG ? undefined : fallback)
      if (instead !== undefined) expect(help).toContain(`default: ${instead}`)
      if (env !== undefined) expect(help).toContain(`env: ${env}`)
    }
  })
})
