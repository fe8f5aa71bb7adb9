import { Failure, placeText, type SourceLocation } from '../report/failure'
import { conversionLine, joinLine } from './f-strings'
import { packagedVersion } from './mpy-cross-versions'
import { nativeCodeLine } from './native-code'
import type { SourceFile } from './release-source'

export type CompilerChoice =
  | { kind: 'bundled' }
  /** @param version as the package index spells it: `1.22.2` */
  | { kind: 'version'; version: string }
  | { kind: 'path'; path: string }

/** The oldest on boards, and the first to take f-strings side by side; modules of either without native code load on all. */
const OLDEST = '1.22'
const JOINING = '1.24'

/**
 * Chooses the compiler from the sources and the settings alone, never by what this machine or the
 * network happens to offer: the same commit gives the same bytes.
 *
 * @param mpyCross `auto`, `bundled`, a version such as `1.22`, or the path of an mpy-cross
 * @param micropythonVersion of the boards; native code loads on exactly this `.mpy` sub-version
 * @param scripts which boards compile themselves
 */
export function chooseCompiler(
  mpyCross: string,
  micropythonVersion: string,
  modules: SourceFile[],
  scripts: SourceFile[]
): CompilerChoice {
  if (/[\\/]/.test(mpyCross)) return { kind: 'path', path: mpyCross }
  if (/^v?\d/.test(mpyCross)) return { kind: 'version', version: packagedVersion(mpyCross) }
  if (!['auto', 'bundled'].includes(mpyCross)) {
    throw new Failure(
      'mpy-cross-unknown',
      `mpy-cross ${JSON.stringify(mpyCross)} is none of auto, bundled, a version such as 1.22, or a path`
    )
  }
  const lack = lackOfBundled(modules, scripts, micropythonVersion)
  if (lack === undefined) return { kind: 'bundled' }
  const { at, why, version } = lack
  if (mpyCross === 'auto') return { kind: 'version', version: packagedVersion(version) }
  throw new Failure(
    'bundled-compiler',
    `${placeText(at)}: ${why}; use mpy-cross auto, or a version such as ${version}`,
    { at }
  )
}

/** What a release asks for that the bundled compiler, of MicroPython 1.19, has not. */
interface Lack {
  at: SourceLocation
  why: string
  /** Of MicroPython that has it. */
  version: string
}

function lackOfBundled(
  modules: SourceFile[],
  scripts: SourceFile[],
  micropythonVersion: string
): Lack | undefined {
  const programs = [...modules, ...scripts]
  const native = firstPlace(programs, nativeCodeLine)
  if (native !== undefined) {
    const why = "native code needs the compiler of the boards' MicroPython version"
    return { at: native, why, version: micropythonVersion }
  }
  // What boards could not compile themselves is for an older compiler to tell.
  const joined = firstPlace(scripts, joinLine) ? undefined : firstPlace(modules, joinLine)
  if (joined !== undefined) {
    const why = 'raw f-strings, one in another, and two side by side need a newer compiler'
    return { at: joined, why, version: JOINING }
  }
  const at = firstPlace(programs, conversionLine)
  return at && { at, why: '!r and !s in f-strings need a newer compiler', version: OLDEST }
}

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
