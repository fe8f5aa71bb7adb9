import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import { someOf } from '../../report/some-of'
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
      `${file.source} is larger than ${LARGEST_BYTES} bytes, which no board's flash holds; ${remedy}`,
      { at: { file: file.source } }
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

/**
 * Several files as they go into a release. Each that must not is told, since whoever mends one would meet the next.
 *
 * @param admit reads one, and admits it
 * @throws Failure of the only one, or one that names all
 */
export async function admitAll<T>(
  items: T[],
  admit: (item: T) => Promise<SourceFile> | SourceFile,
  reporter: Reporter
): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  const refused: Failure[] = []
  for (const outcome of await Promise.allSettled(items.map(async (item) => admit(item)))) {
    if (outcome.status === 'fulfilled') files.push(outcome.value)
    else if (outcome.reason instanceof Failure) refused.push(outcome.reason)
    else throw outcome.reason
  }
  const [first] = refused
  if (first === undefined) return files
  if (refused.length === 1) throw first
  for (const { message, details } of refused) reporter.error(message, details.at)
  const names = refused.flatMap(({ details }) => details.at?.file ?? [])
  throw new Failure(
    first.code,
    `${refused.length} files cannot go into a release: ${someOf(names)}`,
    first.details
  )
}
