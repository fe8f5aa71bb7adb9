import { ownersOf } from '../release/retained-list'
import { Failure } from '../report/failure'
import { encodeList, type Destination } from './publication'

/**
 * A channel belongs to one release name: what its boards run is composed when it is built, not on the board. Single
 * boards may get anything.
 *
 * @param told what the channel retains
 * @throws Failure `channel-owner`, naming both
 */
export function checkOwner({ channel, list }: Destination, told: Buffer | undefined): void {
  if (channel === undefined || told === undefined) return
  const before = ownersOf(told)
  const now = ownersOf(Buffer.from(encodeList(list)))
  const same = new Set(now.map(normalised))
  if (
    before.length === 0 ||
    now.length === 0 ||
    before.map(normalised).some((one) => same.has(one))
  )
    return
  throw new Failure(
    'channel-owner',
    `the channel ${channel} carries ${before.join(', ')}, and this is ${now.join(', ')}: nothing was published. ` +
      'Boards would go on running both; make one project of them, publish to another channel, or give replace-owner'
  )
}

/**
 * What is brought back must not take the place of anything.
 *
 * @throws Failure `channel-in-use`
 */
export function checkUnused({ channel, list }: Destination, told: Buffer | undefined): void {
  if (told === undefined || told.length === 0 || told.equals(Buffer.from(encodeList(list)))) return
  throw new Failure(
    'channel-in-use',
    `the channel ${channel} has another list, of ${ownersOf(told).join(', ') || 'nobody'}: nothing was sent. What it has is ` +
      'replaced by publish, not by republish'
  )
}

/** As PEP 503 has it: lists of original publishers have names as they were written. */
const normalised = (name: string): string => name.replace(/[-_.]+/g, '-').toLowerCase()
