import { quoted } from '../../options/quoted'
import { Failure } from '../../report/failure'

/** Linux takes no longer path (PATH_MAX). */
const LONGEST = 4096

/** @throws Failure `pattern-too-long` for a glob that no path can match */
export function checkLength(pattern: string): void {
  if (pattern.length <= LONGEST) return
  throw new Failure(
    'pattern-too-long',
    `the pattern ${quoted(pattern)} has ${pattern.length} characters: no path is that long`
  )
}
