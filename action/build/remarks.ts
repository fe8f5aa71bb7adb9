import { ARCHITECTURES } from '../release/requirements'
import { Failure } from '../report/failure'
import { importFault } from './module-name'
import { nativeCodeLine } from './native-code'
import type { LeftOut, ReleaseSource, SourceFile } from './release-source'
import { STARTED } from './source/application'
import { isHidden } from './source/package-files'

/** `M`, version, and in one byte sub-version and architecture (MicroPython: py/persistentcode.h). */
const MPY_MAGIC = 0x4d
const MPY_VERSION = 6

/**
 * What is in a release, and may surprise: modules that were compiled elsewhere, hidden files, native code, scripts that
 * can only be run and not imported, programs in a wheel.
 *
 * @throws Failure `mpy-version` for a compiled module that no board takes
 */
export function remarksOn({ packages, scripts }: ReleaseSource): LeftOut[] {
  const files = packages.flatMap((each) => each.files)
  const isScript = ({ source }: SourceFile): boolean =>
    scripts.some((each) => each.source === source)
  const notStarted = files.filter((file) => STARTED.includes(file.path) && !isScript(file))
  return [
    ...[...files, ...scripts].flatMap((file) =>
      remarkOn(file).map((reason) => ({ path: file.source, reason }))
    ),
    ...scripts.flatMap(({ path, source }) => {
      const fault = importFault(path)
      return fault === undefined ? [] : [{ path: source, reason: `no import finds it: ${fault}` }]
    }),
    ...notStarted.map(({ source, path }) => ({
      path: source,
      reason: `goes into /lib, where no board starts a ${path}; name it in scripts for the root`
    }))
  ]
}

function remarkOn(file: SourceFile): string[] {
  const remarks: string[] = []
  if (isHidden(file.path)) remarks.push('hidden, and in the release all the same')
  if (file.path.endsWith('.mpy')) remarks.push(precompiled(file))
  if (file.path.endsWith('.py')) {
    const line = nativeCodeLine(file.bytes.toString('utf8'))
    if (line !== undefined) {
      remarks.push(`native code (line ${line}): for boards of one architecture and one MicroPython`)
    }
  }
  return remarks
}

function precompiled({ source, bytes }: SourceFile): string {
  const [magic, version, feature = 0] = bytes
  if (magic !== MPY_MAGIC || version !== MPY_VERSION) {
    const what = magic === MPY_MAGIC ? `of .mpy version ${version}` : 'no .mpy file'
    throw new Failure(
      'mpy-version',
      `${source} is ${what}, boards take version ${MPY_VERSION}; compile it again, or leave its source in its place`,
      { at: { file: source } }
    )
  }
  const arch = ARCHITECTURES[(feature >> 2) & 0x0f] ?? null
  return arch === null
    ? 'compiled elsewhere, and taken as it is'
    : `compiled elsewhere, with native code for ${arch}, and taken as it is`
}
