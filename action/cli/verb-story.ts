import type { Verb } from '../options/definition'
import type { Options } from '../options/table'
import type { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'

/** What a verb is, beside its options. */
export interface VerbStory<V extends Verb, Result extends object> {
  description: string
  /** What `--help` says below the options. */
  more?: string
  /** Does the verb; what it returns is the document of `--json`, or what it has told to be known if it fails. */
  perform(
    options: Options<V>,
    reporter: Reporter,
    known: (part: object) => void,
    stop: AbortSignal
  ): Promise<Result>
  /**
   * What was done and how to go on, where `stop` has ended the work; undefined if it was done by then. Without it Ctrl-C
   * is not heard here.
   */
  interrupted?(result: Result): Promise<string | undefined>
  /** Says why what the work came to is no success; told after everything else. */
  judge?(result: Result, options: Options<V>): Promise<Failure | undefined>
}
