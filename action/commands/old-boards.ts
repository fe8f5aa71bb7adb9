import type { PackageReference, SrcEntry } from '../release/update-list'
import type { Reporter } from '../report/reporter'
import type { ReleaseContent } from './release-content'

/** Whether lists have anything for boards with the original library; `auto` looks at the release. */
export type OldBoards = 'auto' | 'true' | 'false'

/**
 * What of a release a list has for boards with the original library besides the release itself. Such a board stops
 * at a wheel that it does not have yet, and takes nothing of the list: with a framework or dependencies there would be
 * one at every update, so that they get nothing then, unless they are asked for.
 */
export function forOldBoards(
  { name, packages, list }: ReleaseContent,
  wanted: OldBoards,
  reporter: Reporter
): Whole {
  const foreign = list.filter((entry) => entry.type === 'wheel' && entry.name !== name)
  const isServed = wanted === 'auto' ? foreign.length === 0 : wanted === 'true'
  if (!isServed) return { packages: [], list: [] }
  if (foreign.length > 0) {
    const wheels = list.flatMap((entry) =>
      entry.type === 'wheel' ? `${entry.name} ${entry.version}` : []
    )
    reporter.warning(
      `old-boards: a board with the original library stops at each of these wheels that it does not have yet, and does ` +
        `not start user_main meanwhile: ${wheels.join(', ')}`
    )
  }
  return withoutEmpty({ packages, list }, reporter)
}

/** An empty message clears its topic instead of being retained: an old board would wait for the file for ever. */
function withoutEmpty({ packages, list }: Whole, reporter: Reporter): Whole {
  const empty = list.flatMap((entry) => (isEmpty(entry) ? entry.path : []))
  if (empty.length > 0)
    reporter.warning(
      `old-boards: a board with the original library gets no file that is empty: ${empty.join(', ')}`
    )
  return {
    packages: packages.filter(({ entry }) => !isEmpty(entry)),
    list: list.filter((entry) => !isEmpty(entry))
  }
}

const isEmpty = (entry: PackageReference): entry is SrcEntry =>
  entry.type === 'src' && entry.size === 0

type Whole = Pick<ReleaseContent, 'packages' | 'list'>
