import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { takesPart } from '../../../action/release/place'

const file = join(import.meta.dirname, '../../fixtures/protocol/rollout.json')
const vectors = JSON.parse(readFileSync(file, 'utf8')) as {
  release: string
  deviceId: string
  place: number
}[]

describe('a rollout', () => {
  test.each(vectors)('has $deviceId at place $place', ({ release, deviceId, place }) => {
    expect(takesPart(release, deviceId, place)).toBe(false)
    expect(takesPart(release, deviceId, place + 1)).toBe(true)
  })

  test('of 25 % takes about a quarter of a fleet, and only adds boards when it grows', () => {
    const fleet = Array.from({ length: 1000 }, (_, i) => `esp32-${i}`)
    const at = (percent: number) => fleet.filter((id) => takesPart('ab'.repeat(32), id, percent))
    expect(at(25).length).toBeGreaterThan(200)
    expect(at(25).length).toBeLessThan(300)
    expect(at(50)).toEqual(expect.arrayContaining(at(25)))
    expect(at(100)).toEqual(fleet)
  })
})
