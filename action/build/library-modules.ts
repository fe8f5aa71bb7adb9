import { Failure } from '../report/failure'
import { topName } from './module-name'
import type { ReleaseSource } from './release-source'

/** The board library, and the modules that are its own on every board. */
export const LIBRARY = 'mpy-blox'
const MODULES = ['mpy_blox', 'logging']

/**
 * Refuses a project that brings modules of the board library as its own: boards have them already, and a
 * board whose `logging` is another one cannot be updated any more.
 *
 * @throws Failure `library-module`, naming the module and the file
 */
export function checkLibraryModules({ packages, scripts }: ReleaseSource): void {
  const files = [
    ...packages.filter(({ name }) => name !== LIBRARY).flatMap(({ files }) => files),
    ...scripts.map(({ path, source }) => ({ path: path.replace(/^lib\//, ''), source }))
  ]
  const found = files.find(({ path }) => isLibraryModule(path))
  if (!found) return
  throw new Failure(
    'library-module',
    `${found.source}: the module ${topName(found.path)} is the board library's, which boards have already; ` +
      `rename yours, or leave the copy out: exclude = [${JSON.stringify(everywhere(found.path))}]`
  )
}

/** @param path below `/lib` */
export const isLibraryModule = (path: string): boolean => MODULES.includes(topName(path))

/** As a glob, since it may lie anywhere in the project. */
const everywhere = (path: string): string =>
  path.includes('/') ? `**/${topName(path)}/**` : `**/${path}`
