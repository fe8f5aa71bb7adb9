import { Failure } from '../report/failure'
import { checkBoardPaths } from './board-path'

/**
 * Checks what a release takes over from another one on a board.
 *
 * @param files of the release itself, by board path
 * @throws Failure `path` for what the release does not have itself
 */
export function checkTaken(paths: string[], files: Pick<Set<string>, 'has'>): Set<string> {
  const taken = checkBoardPaths(paths)
  const absent = taken.find((path) => !files.has(path))
  if (absent !== undefined)
    throw new Failure('path', `takes names ${absent}, which is not in the release; leave it out`)
  return new Set(taken)
}
