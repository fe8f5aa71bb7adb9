import type { ReleaseContent } from './release-content'

/**
 * What of a release a list has for boards with the original library besides the release itself. Such a board stops
 * at a wheel that it does not have yet, and takes nothing of the list: with a framework or dependencies there would be
 * one at every update, so that they get nothing then.
 */
export function forOldBoards({ name, packages, list }: ReleaseContent): Whole {
  const isOwn = list.every((entry) => entry.type !== 'wheel' || entry.name === name)
  return isOwn ? { packages, list } : { packages: [], list: [] }
}

type Whole = Pick<ReleaseContent, 'packages' | 'list'>
