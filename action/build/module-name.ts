import { foldersOf } from '../release/board-path'
import { Failure } from '../report/failure'
import type { SourceFile } from './release-source'
import { STARTED } from './source/application'

/**
 * Modules that MicroPython has built in and never looks for in a file system (py/objmodule.c: those that
 * are registered, and not as extensible), on an ESP32.
 */
const BUILT_IN = [
  ...['__main__', 'builtins', 'micropython', 'gc', 'sys', 'math', 'cmath', 'uctypes', '_thread'],
  ...['esp', 'esp32', 'network', 'framebuf', 'deflate']
]

const KEYWORDS = [
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class'],
  ...['continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global'],
  ...['if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise'],
  ...['return', 'try', 'while', 'with', 'yield']
]

/**
 * Refuses modules that no `import` on a board finds: their name is no name in Python, or that of a module
 * that MicroPython has built in.
 *
 * @param files below `/lib`
 * @throws Failure `module-name`
 */
export function checkModuleNames(files: SourceFile[]): void {
  for (const { source, path } of files) {
    const reason = importFault(path)
    if (reason === undefined) continue
    throw new Failure('module-name', `${source}: a board cannot import it, since ${reason}`, {
      at: { file: source }
    })
  }
}

/** Why no `import` finds a module; undefined where one does, and of what is no module. */
export function importFault(path: string): string | undefined {
  if (!/\.m?py$/.test(path)) return undefined
  const names = path.replace(/\.m?py$/, '').split('/')
  return names.every(isName) ? shadow(path) : INVALID
}

/**
 * Refuses modules beside a folder of their name: `import` finds the folder, even one without modules
 * (py/builtinimport.c: stat_module), where CPython finds the module.
 *
 * @param sources of the files by their paths on the board
 * @throws Failure `module-name`
 */
export function checkFoldersBeside(sources: Map<string, string>): void {
  const folders = new Set([...sources.keys()].flatMap(foldersOf))
  for (const [path, source] of sources) {
    const name = path.replace(/\.m?py$/, '')
    if (name === path || !folders.has(name) || STARTED.includes(path)) continue
    throw new Failure(
      'module-name',
      `${source}: a board cannot import it, since it finds the folder ${name}/ first; rename or exclude one of them`,
      { at: { file: source } }
    )
  }
}

/** Whether `import` takes it. */
export const isName = (name: string): boolean =>
  /^[A-Za-z_]\w*$/.test(name) && !KEYWORDS.includes(name)

/** What `import` calls first: `umqtt` of `umqtt/simple.py`, `ssl` of `ssl.py`. */
export const topName = (path: string): string => path.split('/')[0]!.replace(/\.m?py$/, '')

const INVALID = 'its name, or that of a folder, is not one of Python; rename or exclude it'

function shadow(path: string): string | undefined {
  const top = topName(path)
  return BUILT_IN.includes(top)
    ? `MicroPython has ${top} built in; rename it, or exclude it`
    : undefined
}
