import type { Command } from 'commander'
import { explain } from '../report/explain'
import { JsonReporter } from '../report/json'
import type { Reporter } from '../report/reporter'
import { TerminalReporter } from '../report/terminal'

/** Options that every verb has. */
export interface CommonOptions {
  json?: boolean
  verbose?: boolean
}

/**
 * Gives a verb its reporter, its `--json` and `--verbose`, and its one way to fail: the message on
 * one line, exit code 1.
 *
 * @param work does the verb; what it returns is the document of `--json`
 */
export function perform<Options extends CommonOptions>(
  verb: Command,
  work: (options: Options, reporter: Reporter) => Promise<object>
): Command {
  return verb
    .option('--json', 'one JSON document on standard output instead of text')
    .option('--verbose', 'also tell what is of interest only when something is wrong')
    .action(async (options: Options) => {
      if (options.json) await performForMachine(options, work)
      else await performForPerson(options, work)
    })
}

async function performForPerson<Options extends CommonOptions>(
  options: Options,
  work: (options: Options, reporter: Reporter) => Promise<object>
): Promise<void> {
  const reporter = new TerminalReporter(process.stdout, { verbose: options.verbose === true })
  try {
    await work(options, reporter)
  } catch (thrown) {
    const failure = explain(thrown)
    reporter.error(failure.message, failure.details.at)
    if (failure.code === 'internal') reporter.debug(String((failure.cause as Error)?.stack))
    process.exitCode = 1
  }
}

async function performForMachine<Options extends CommonOptions>(
  options: Options,
  work: (options: Options, reporter: Reporter) => Promise<object>
): Promise<void> {
  const reporter = new JsonReporter()
  try {
    reporter.result(await work(options, reporter))
  } catch (thrown) {
    reporter.failure(explain(thrown))
    process.exitCode = 1
  }
}
