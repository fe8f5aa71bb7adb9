import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import type { SourceFile } from '../release-source'
import { refuseSecret } from '../secret-file'
import { hasMark, moduleText } from './source-text'

/** More than any board's flash holds. */
export const LARGEST_BYTES = 16 << 20

/**
 * A file as it goes into a release, wherever it comes from: no secret, a module as UTF-8 without a
 * byte order mark.
 *
 * @param remedy what leaves it out
 * @throws Failure `file-large`, `secret-file`, `encoding`
 */
export function admitted(
  file: SourceFile,
  reporter: Reporter,
  remedy = 'leave it out'
): SourceFile {
  if (file.bytes.length > LARGEST_BYTES) {
    throw new Failure(
      'file-large',
      `${file.source} is larger than ${LARGEST_BYTES} bytes, which no board's flash holds; ${remedy}`
    )
  }
  refuseSecret(file, remedy)
  if (!file.path.endsWith('.py')) {
    if (hasMark(file.bytes)) {
      reporter.warning(`${file.source} begins with a byte order mark, and keeps it`)
    }
    return file
  }
  const { bytes, changed } = moduleText(file.source, file.bytes)
  if (changed !== undefined) reporter.info(`${file.source}: ${changed}`)
  return { ...file, bytes }
}
