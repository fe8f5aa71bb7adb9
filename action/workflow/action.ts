import { ExitCode } from '@actions/core'
import { Interruption } from '../machine/interruption'
import { requireWorkingFolder } from '../machine/working-folder'
import type { Action } from '../options/definition'
import type { OutputValues } from '../options/outputs'
import type { Options } from '../options/table'
import { explain, tellFailure } from '../report/explain'
import { GitHubReporter } from '../report/github'
import { readInputs } from './inputs'

/**
 * An action's life: inputs are read and secrets masked before anything else, a failure is one annotated line
 * and the exit code of a failed step or a signal, and the job summary is written however it ends.
 */
export async function perform<A extends Action>(
  action: A,
  work: (options: Options<A>, reporter: GitHubReporter, interruption: Interruption) => Promise<void>
): Promise<void> {
  const reporter = new GitHubReporter()
  const interruption = Interruption.watch()
  try {
    requireWorkingFolder()
    const options = readInputs(
      action,
      process.env,
      (secret) => reporter.secret(secret),
      (message) => reporter.warning(message)
    )
    reporter.showSummary = (options as Options<Action>).showSummary
    await work(options, reporter, interruption)
  } catch (thrown) {
    const failure = explain(thrown)
    tellFailure(failure, reporter)
    const signalled = failure.code === 'interrupted' ? interruption.exitCode : undefined
    process.exitCode = signalled ?? ExitCode.Failure
  } finally {
    await reporter.finish()
    interruption.end()
  }
}

/** Leaves values behind for later steps and jobs. */
export function setOutputs<A extends Action>(
  _action: A,
  values: OutputValues<A>,
  reporter: GitHubReporter
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) reporter.output(name, value)
  }
}
