import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DEAD_MS, LeaseWatch, parseLease, type Lease } from '../../../action/rollout/lease'

const held = (epoch: number, beat: number): Lease => ({ holder: 'job 1', id: 'a', epoch, beat })
const released = (epoch: number): Lease => ({ holder: null, id: 'a', epoch, beat: 0 })

describe('a lease', () => {
  test('that nobody ever wrote is free, and so is one that was released', () => {
    expect(new LeaseWatch(0).state(0)).toBe('free')
    const watch = new LeaseWatch(0, 3)
    watch.see(released(3), 0)
    expect(watch.state(0)).toBe('free')
  })

  test('that is held may be dead until it beats, and is dead after 45 s without', () => {
    const watch = new LeaseWatch(0)
    watch.see(held(1, 5), 0)
    expect(watch.state(DEAD_MS - 1)).toBe('unknown')
    expect(watch.state(DEAD_MS)).toBe('free')
    watch.see(held(1, 6), DEAD_MS)
    expect(watch.state(DEAD_MS)).toBe('alive')
    expect(watch.state(2 * DEAD_MS)).toBe('free')
  })

  test('is not ended by the will of a holder before this one', () => {
    const watch = new LeaseWatch(0, 2)
    watch.see(released(1), 0)
    // The document says that there was a later holder: it may be alive.
    expect(watch.state(0)).toBe('unknown')
    watch.see(held(2, 7), 1)
    watch.see(released(1), 2)
    expect(watch.state(2)).toBe('unknown')
    expect(watch.holder?.epoch).toBe(2)
  })

  test('an older snapshot after a live message changes nothing', () => {
    const watch = new LeaseWatch(0)
    watch.see(held(1, 5), 0)
    watch.see(held(1, 6), 1)
    watch.see(held(1, 5), 2)
    expect(watch.state(2)).toBe('alive')
    watch.see(released(1), 3)
    watch.see(held(1, 6), 4)
    expect(watch.state(4)).toBe('free')
  })

  test('is read from anything without a bug', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const lease = parseLease(Buffer.from(text))
        return lease === undefined || Number.isSafeInteger(lease.epoch)
      })
    )
  })
})
