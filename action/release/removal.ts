import { Failure } from '../report/failure'
import { checkBoardPath } from './board-path'

/** What a board cannot do without, and never loses to a release: docs/protocol.md, "Release manifest". */
const KEPT = ['main.py', 'settings.json', 'provision.json']

/**
 * Checks what a release removes by name, and brings it to the form that manifests carry.
 *
 * @param removals files, or folders, whose names end in `/`
 * @param files of the release itself
 * @returns without repetitions
 * @throws Failure `path`
 */
export function checkRemovals(removals: string[], files: Iterable<string>): string[] {
  const released = new Set(files)
  return [...new Set(removals.map((wanted) => checkRemoval(wanted, released)))]
}

function checkRemoval(wanted: string, released: Set<string>): string {
  const isFolder = wanted.endsWith('/')
  const path = checkBoardPath(isFolder ? wanted.slice(0, -1) : wanted)
  if (KEPT.includes(path.toLowerCase()))
    throw new Failure('path', `remove names ${path}, which no release removes; leave it out`)
  if (!isFolder && released.has(path))
    throw new Failure(
      'path',
      `remove names ${path}, which is in the release; leave one of them out`
    )
  return isFolder ? `${path}/` : path
}
