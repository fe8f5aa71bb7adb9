import { ExitCode } from '@actions/core'
import { explain } from '../report/explain'
import { GitHubReporter } from '../report/github'
import { flag } from './inputs'

/**
 * An action's life: secrets are masked before anything else, a failure is one annotated line and the exit
 * code of a failed step, and the job summary is written however it ends.
 *
 * @param hideSecrets masks what the inputs hold
 */
export async function perform(
  hideSecrets: (reporter: GitHubReporter) => void,
  work: (reporter: GitHubReporter) => Promise<void>
): Promise<void> {
  const reporter = new GitHubReporter()
  hideSecrets(reporter)
  try {
    reporter.showSummary = flag('show-summary', true)
    await work(reporter)
  } catch (thrown) {
    const failure = explain(thrown)
    reporter.error(failure.message, failure.details.at)
    if (failure.code === 'internal') reporter.debug(String((failure.cause as Error)?.stack))
    process.exitCode = ExitCode.Failure
  } finally {
    await reporter.finish()
  }
}
