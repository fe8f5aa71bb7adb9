import { Failure, placeText, type SourceLocation } from '../report/failure'
import { conversionLine } from './f-string-conversion'
import { packagedVersion } from './mpy-cross-versions'
import { nativeCodeLine } from './native-code'
import type { SourceFile } from './release-source'

export type CompilerChoice =
  | { kind: 'bundled' }
  /** @param version as the package index spells it: `1.22.2` */
  | { kind: 'version'; version: string }
  | { kind: 'path'; path: string }

/** Of boards; what its compiler makes of bytecode alone runs on all. */
const OLDEST = '1.22'

/**
 * Chooses the compiler from the sources and the settings alone, never by what this machine or the
 * network happens to offer: the same commit gives the same bytes.
 *
 * @param mpyCross `auto`, `bundled`, a version such as `1.22`, or the path of an mpy-cross
 * @param micropythonVersion of the boards; native code loads on exactly this `.mpy` sub-version
 */
export function chooseCompiler(
  mpyCross: string,
  micropythonVersion: string,
  modules: SourceFile[]
): CompilerChoice {
  if (/[\\/]/.test(mpyCross)) return { kind: 'path', path: mpyCross }
  if (/^v?\d/.test(mpyCross)) return { kind: 'version', version: packagedVersion(mpyCross) }
  const native = firstPlace(modules, nativeCodeLine)
  const conversion = native ?? firstPlace(modules, conversionLine)
  if (mpyCross === 'auto') {
    if (native !== undefined)
      return { kind: 'version', version: packagedVersion(micropythonVersion) }
    return conversion === undefined
      ? { kind: 'bundled' }
      : { kind: 'version', version: packagedVersion(OLDEST) }
  }
  if (mpyCross === 'bundled') {
    if (native !== undefined) {
      throw beyondBundled(
        native,
        "native code needs the compiler of the boards' MicroPython version",
        micropythonVersion
      )
    }
    if (conversion !== undefined) {
      throw beyondBundled(conversion, '!r and !s in f-strings need a newer compiler', OLDEST)
    }
    return { kind: 'bundled' }
  }
  throw new Failure(
    'mpy-cross-unknown',
    `mpy-cross ${JSON.stringify(mpyCross)} is none of auto, bundled, a version such as 1.22, or a path`
  )
}

const beyondBundled = (at: SourceLocation, why: string, version: string): Failure =>
  new Failure(
    'bundled-compiler',
    `${placeText(at)}: ${why}; use mpy-cross auto, or a version such as ${version}`,
    { at }
  )

function firstPlace(
  modules: SourceFile[],
  lineIn: (source: string) => number | undefined
): SourceLocation | undefined {
  for (const { source, bytes } of modules) {
    const line = lineIn(bytes.toString('utf8'))
    if (line !== undefined) return { file: source, line }
  }
  return undefined
}
