import { Failure } from '../report/failure'

/** Where a board stages updates; nothing from outside may write there. */
const STAGING = '.update'

/**
 * Checks a path on the board and brings it to the form that topics and manifests carry: relative to
 * `/`, with `/` between folders. The path is part of a topic, so MQTT's wildcards are refused as
 * well (MQTT 5 §4.7.1).
 *
 * @param path as the user wrote it; `/user_main.py` and `./user_main.py` are `user_main.py`
 */
export function checkBoardPath(path: string): string {
  const wanted = path.replace(/^(\.?\/)+/, '')
  const refuse = (reason: string): never => {
    throw new Failure('board-path', `board path ${JSON.stringify(path)} ${reason}`)
  }
  const segments = wanted.split('/')
  if (hasControlCharacter(wanted)) refuse('contains a control character')
  if (/[+#]/.test(wanted)) refuse('contains + or #, which MQTT topics reserve; rename the file')
  if (wanted.includes('\\')) refuse('contains \\; write folders with /')
  if (segments.includes('..')) refuse('leaves the root of the board with ..')
  if (segments.some((segment) => segment === '' || segment === '.')) {
    refuse('does not name a file: a part of it is empty or .')
  }
  // FAT does not tell upper from lower case.
  if (segments[0]?.toLowerCase() === STAGING) {
    refuse(`lies in /${STAGING}/, where the board keeps its unfinished updates`)
  }
  return wanted
}

/**
 * Checks a set of board paths, each as {@link checkBoardPath} does, and that no two of them are the
 * same file or need one name as a file and as a folder.
 *
 * @returns the paths in their normal form, in the order given
 */
export function checkBoardPaths(paths: string[]): string[] {
  const checked = paths.map(checkBoardPath)
  const files = new Set<string>()
  for (const path of checked) {
    if (files.has(path)) {
      throw new Failure('board-path-duplicate', `two files want the board path ${path}`)
    }
    files.add(path)
  }
  for (const path of checked) {
    const folder = foldersOf(path).find((name) => files.has(name))
    if (folder !== undefined) {
      throw new Failure(
        'board-path-duplicate',
        `board path ${path} needs ${folder} to be a folder, but another file has that path`
      )
    }
  }
  return checked
}

/**
 * Checks a name that becomes one level of a topic: a package, a device id, a channel.
 *
 * @param what for the message: `device id`, `channel`
 */
export function checkTopicName(name: string, what: string): string {
  if (name === '') throw new Failure('topic-name', `the ${what} is empty`)
  if (/[+#/]/.test(name) || hasControlCharacter(name)) {
    throw new Failure(
      'topic-name',
      `${what} ${JSON.stringify(name)} contains +, #, / or a control character, which a topic level cannot`
    )
  }
  return name
}

const foldersOf = (path: string): string[] => {
  const segments = path.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}

const hasControlCharacter = (text: string): boolean =>
  [...text].some((character) => character < ' ' || character === '\x7f')
