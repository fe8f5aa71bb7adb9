import { Failure } from '../report/failure'
import { packagedVersion } from './mpy-cross-versions'
import { nativeCodeLine } from './native-code'
import type { SourceFile } from './release-source'

export type CompilerChoice =
  | { kind: 'bundled' }
  /** @param version as the package index spells it: `1.22.2` */
  | { kind: 'version'; version: string }
  | { kind: 'path'; path: string }

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
  const native = firstNative(modules)
  if (mpyCross === 'auto') {
    return native === undefined
      ? { kind: 'bundled' }
      : { kind: 'version', version: packagedVersion(micropythonVersion) }
  }
  if (mpyCross === 'bundled') {
    if (native === undefined) return { kind: 'bundled' }
    const at = { file: native.source, line: native.line }
    throw new Failure(
      'native-needs-version',
      `${at.file}:${at.line}: native code needs the compiler of the boards' MicroPython version; use mpy-cross auto, or a version such as ${micropythonVersion}`,
      { at }
    )
  }
  throw new Failure(
    'mpy-cross-unknown',
    `mpy-cross ${JSON.stringify(mpyCross)} is none of auto, bundled, a version such as 1.22, or a path`
  )
}

function firstNative(modules: SourceFile[]): { source: string; line: number } | undefined {
  for (const { source, bytes } of modules) {
    const line = nativeCodeLine(bytes.toString('utf8'))
    if (line !== undefined) return { source, line }
  }
  return undefined
}
