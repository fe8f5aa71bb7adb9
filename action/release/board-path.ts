import { Failure } from '../report/failure'

/** Where a board stages updates; nothing from outside may write there. */
const STAGING = '.update'

/** Longest path that a board takes, in characters. */
const MAX_CHARACTERS = 200

/**
 * Longest path of a module: an ESP32 builds what `import` looks for in a buffer of 128 bytes
 * (MICROPY_ALLOC_PATH_MAX), which also holds the `/` before and the NUL after.
 */
const MAX_MODULE_CHARACTERS = 126

/** Printable ASCII but what FAT and MQTT topics (MQTT 5 §4.7.1) reserve, and a `\` that means `/` elsewhere. */
const RESERVED = /[^\x20-\x7e]|[\\:*?"<>|+#]/

/**
 * Why a board refuses a path as it is: the rule of docs/protocol.md, "Paths", which boards have in
 * `ota/files.py`; test/fixtures/protocol/paths.json is judged by both.
 *
 * @returns undefined when it takes the path
 */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'does not name a file'
  if (path.length > MAX_CHARACTERS)
    return `has ${path.length} characters, boards take ${MAX_CHARACTERS}; shorten it`
  const reserved = RESERVED.exec(path)?.[0]
  if (reserved !== undefined)
    return /[\x20-\x7e]/.test(reserved)
      ? `contains ${reserved}, which file systems or topics reserve; rename the file`
      : `contains ${JSON.stringify(reserved)}, which is not printable ASCII; rename the file`
  const parts = path.split('/')
  if (parts.includes('..')) return 'leaves the root of the board with ..'
  if (parts.some((part) => part === '' || part === '.'))
    return 'does not name a file: a part of it is empty or .'
  const ending = parts.find((part) => /[. ]$/.test(part))
  if (ending !== undefined)
    return `has the part ${JSON.stringify(ending)}, which FAT keeps without its end; rename it`
  if (parts[0]!.toLowerCase() === STAGING)
    return `lies in /${STAGING}/, where the board keeps its unfinished updates`
  return undefined
}

/**
 * Checks a path on the board and brings it to the form that topics and manifests carry: relative to
 * `/`, with `/` between folders.
 *
 * @param path as the user wrote it; `/user_main.py` and `./user_main.py` are `user_main.py`
 * @throws Failure `path`
 */
export function checkBoardPath(path: string): string {
  const wanted = path.replace(/^(?:\.?\/)+/, '')
  const fault = pathFault(wanted) ?? moduleFault(wanted)
  if (fault !== undefined) throw new Failure('path', `board path ${JSON.stringify(path)} ${fault}`)
  return wanted
}

/** A board would take it, and never find it. */
const moduleFault = (path: string): string | undefined =>
  /\.m?py$/.test(path) && path.length > MAX_MODULE_CHARACTERS
    ? `has ${path.length} characters, and an ESP32 imports modules of at most ${MAX_MODULE_CHARACTERS}; shorten it`
    : undefined

/**
 * Checks the board paths of a release, each as {@link checkBoardPath} does, and that no two of them are the
 * same file or need one name as a file and as a folder, also where letters differ in case alone.
 *
 * @returns the paths in their normal form, in the order given
 * @throws Failure `path`
 */
export function checkBoardPaths(paths: string[]): string[] {
  const checked = paths.map(checkBoardPath)
  const files = new Map<string, string>()
  for (const path of checked) {
    // FAT, and the disks of most developers, do not tell upper from lower case.
    const other = files.get(path.toLowerCase())
    if (other !== undefined)
      throw new Failure(
        'path',
        other === path
          ? `two files want the board path ${path}`
          : `the board paths ${other} and ${path} differ in case alone; rename one of the files`
      )
    files.set(path.toLowerCase(), path)
  }
  for (const path of checked) {
    const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()))
    if (folder !== undefined) {
      throw new Failure(
        'path',
        `board path ${path} needs ${folder} to be a folder, but another file has that path`
      )
    }
  }
  return checked
}

/** `a/b/c.py` lies in `a` and `a/b`. */
export const foldersOf = (path: string): string[] => {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
