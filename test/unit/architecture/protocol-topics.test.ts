import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Topics } from '../../../action/channel/topics'
import type { PackageReference } from '../../../action/release/update-list'

// The topics of docs/protocol.md are those of both ends, and of the rules that brokers are given.

const text = (file: string): string => readFileSync(file, 'utf8')

/** Topics in the first column of a table. */
const topicsOf = (page: string): string[] =>
  [...page.matchAll(/^\| `([^`]+\/[^`]+)` \|/gm)].map(([, topic]) => topic!)

const [, section] = /^## Topics\n([^]*?)^## /m.exec(text('docs/protocol.md'))!
const protocol = topicsOf(section!)
const reference = topicsOf(text('docs/reference/topics.md'))

test('publishers know the topics of the protocol, and no others', () => {
  const topics = new Topics({ topicPrefix: 'P', packagePrefix: 'K' })
  const [channel, id, pkg_sha256] = ['{channel}', '{device-id}', '{sha256}']
  const entry = { name: '', version: '', pkg_sha256, size: 1 }
  const blob = { type: 'blob', sha256: pkg_sha256, size: 1 } as const
  const packages: PackageReference[] = [
    { type: 'wheel', ...entry },
    { type: 'src', path: '{path}', ...entry },
    { type: 'release', ...entry },
    { type: 'delta', base: '{base}', ...entry },
    blob,
    { ...blob, part: '{part}' as never }
  ]
  const known = [
    ...[topics.channel(channel), topics.rollout(channel), topics.lease(channel)],
    ...[topics.command(id), topics.info(id), topics.status(id), topics.online(id)],
    ...[topics.asleep(id), topics.log(id), topics.liveLog(id), topics.control(id)],
    ...packages.map((one) => topics.package(one)),
    ...[topics.index('{name}'), topics.pruning()]
  ]
  expect(known.sort()).toEqual([...protocol].sort())
})

test('boards know the topics that they have in the protocol, and those of Home Assistant besides', () => {
  const sources = readdirSync('device-lib/mpy_blox', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .map((name) => text(join('device-lib/mpy_blox', name)))
    .join('')
  const leaves = reference.flatMap((topic) => topic.split('/nodes/{device-id}/')[1] ?? [])
  for (const leaf of leaves.filter((each) => !each.includes('{')))
    expect(sources).toMatch(new RegExp(`['/]${leaf}'|%s${leaf}["']`))
  const ofBoards = protocol.filter((topic) => topic.startsWith('P/nodes/'))
  const described = reference.map((topic) => topic.replace('{prefix}', 'P'))
  expect(described.filter((topic) => !topic.includes('/ha/'))).toEqual(
    expect.arrayContaining(ofBoards)
  )
})

/** Whether a topic is within a filter; a level that rules or the protocol leave open fits any. */
function isWithin(topic: string, filter: string): boolean {
  const open = /^(\+|\*|%u|\$\{+[\w:.]+\}+|\{[\w-]+\})$/
  const [levels, rules] = [topic.split('/'), filter.split('/')]
  const end = rules.at(-1)
  if (end === '#' || end === '>') return rules.slice(0, -1).every((rule, at) => fits(rule, at))
  return levels.length === rules.length && rules.every((rule, at) => fits(rule, at))

  function fits(rule: string, at: number): boolean {
    const level = levels[at] ?? ''
    return rule === level || open.test(rule) || open.test(level)
  }
}

const all = [...protocol, ...reference].map((topic) =>
  topic.replace(/^(P|\{prefix\})\//, 'mpypi/').replace(/^K\//, 'mpypi/packages/')
)

test.each([
  'docs/brokers.md',
  ...['mosquitto/acl', 'bridge/mosquitto.conf'].map((name) => `examples/brokers/${name}`)
])('%s lets clients at topics that there are', (file) => {
  const filters = text(file).match(/(?<![\w/])(mpypi|homeassistant)\/[^\s`"',<)\]]+/g)!
  expect(filters.length).toBeGreaterThan(5)
  for (const filter of filters.map((each) => each.replace('topicfilter/', '')))
    if (!all.some((topic) => isWithin(topic, filter))) throw new Error(`${file}: ${filter}`)
})
