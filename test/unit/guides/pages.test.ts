import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from '@jest/globals'
import { trackedFiles } from '../../support/tracked'

// What pages point at is there: links and their headings, files, folders, targets and scripts.

const tracked = trackedFiles()
const pages = tracked.filter(
  (file) => file.endsWith('.md') && !/^(test|node_modules|dist)\//.test(file)
)
const contents = (page: string): string => readFileSync(page, 'utf8')
const prose = (page: string): string => contents(page).replace(/^```[^]*?^```$/gm, '')
const folders = new Set(tracked.map((file) => file.split('/')[0]!).filter((top) => top !== 'lib'))

function isThere(path: string): boolean {
  const wanted = path.replace(/\/$/, '')
  const isOf = (file: string): boolean => file === wanted || file.startsWith(`${wanted}/`)
  return wanted === '.' || tracked.some((file) => isOf(file) || file === `${wanted}.test.ts`)
}

/** The anchors that GitHub gives to a page's headings. */
function anchorsOf(page: string): Set<string> {
  const headings = [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, title]) => title!)
  const anchors = headings.map((title) =>
    title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  )
  return new Set(anchors)
}

test.each(pages)('%s links to files and headings that there are', (page) => {
  for (const [, link] of prose(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(link!)) continue
    const [file, anchor] = link!.split('#') as [string, string | undefined]
    const target = file === '' ? page : normalize(join(dirname(page), file))
    if (!isThere(target)) throw new Error(`${page}: ${link} is not there`)
    if (anchor !== undefined && !anchorsOf(target).has(anchor))
      throw new Error(`${page}: ${target} has no heading #${anchor}`)
  }
})

// The layouts are those of users' projects.
const ofRepository = pages.filter((page) => page !== 'docs/layouts.md')

test('every page is found from README', () => {
  const found = new Set(['README.md'])
  for (const page of found)
    for (const [, link] of prose(page).matchAll(/\]\(([^)\s#:]+)[^)]*\)/g)) {
      const target = normalize(join(dirname(page), link!)).replace(/\/$/, '/README.md')
      if (pages.includes(target)) found.add(target)
    }
  expect(pages.filter((page) => !found.has(page) && page !== 'CHANGELOG.md')).toEqual([])
})

test.each(ofRepository)('%s names files and folders of the repository that there are', (page) => {
  for (const [, code] of prose(page).matchAll(/`([\w.-]+\/[\w./*{},-]*)`/g)) {
    const path = code!
    if (!folders.has(path.split('/')[0]!) || /[*{]/.test(path)) continue
    if (!isThere(path)) throw new Error(`${page}: ${path} is not there`)
  }
})

/** Whether a page has this heading, or a paragraph that begins with it. */
const hasPart = (page: string, title: string): boolean =>
  new RegExp(`^(#+ ${title}$|\\*\\*${title}\\.\\*\\*)`, 'm').test(contents(page))

const sayers = tracked.filter((file) => /^(action|device-lib|examples|flash|\.\w+)\b/.test(file))

test('what sources and examples say of pages is there, with its heading', () => {
  for (const file of sayers)
    for (const [said, page, title] of contents(file).matchAll(
      /\b(docs\/[\w/-]+\.md)(?:,\s+(?:[*#] )?"([A-Z][\w ]*)")?/g
    ))
      if (!tracked.includes(page!) || (title !== undefined && !hasPart(page!, title)))
        throw new Error(`${file}: ${said} is not there`)
})

const makefile = contents('Makefile')
const { scripts } = JSON.parse(contents('package.json')) as { scripts: Record<string, string> }

test.each(pages)('%s gives targets and scripts that there are', (page) => {
  const commands = contents(page).matchAll(/(?:^|`)(make|npm run)(?: --silent)? ([a-z][a-z:-]*)/gm)
  for (const [command, tool, name] of commands) {
    const known = tool === 'make' ? makefile.includes(`\n${name}:`) : name! in scripts
    if (!known) throw new Error(`${page}: there is no ${command.replace('`', '')}`)
  }
})

/** The whole text of what is no page, and the names of all files. */
const sources = tracked
  .filter((file) =>
    /^(action|device-lib|flash|examples|test|\.ci|\.github)\/|^[^/]+\.(js|json)$|^Makefile$/.test(
      file
    )
  )
  .map(contents)
  .concat(tracked)
  .join('\n')
/** Names that pages make up or that are others': of releases, of a user's files, of METADATA, of the journal's parts. */
const FOREIGN =
  /^(v[\dX]\.[\w.]+|MUST|SHOULD|[A-Z]\w+-[\w-]+|conftest\.py|Maintainer|Keywords|Classifier|Dynamic|my-\w+|[\w-]+-1\.4\.0[\w.-]+|pull_request_target|JS\.API\.\S+|ssh_host_\S+|journal\.\w+|r\d|dev\d+)$/
/** Pages that are generated, and a history. */
const elsewhere = /^docs\/(layouts|reference)|^CHANGELOG/

test.each(pages.filter((page) => !elsewhere.test(page)))(
  '%s uses names that the sources have',
  (page) => {
    const words = [...prose(page).matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) =>
      // Of a call, a path or an option the parts: `mpy_blox.ota.confirm()`, `--device-ids`.
      code!.split(/[^\w.-]+|\.{3}/).map((word) => word.replace(/^[-.]+|[-.]+$/g, ''))
    )
    const lacking = words.filter(
      (word) => /[a-z]{2}/i.test(word) && !FOREIGN.test(word) && !sources.includes(word)
    )
    expect([...new Set(lacking)]).toEqual([])
  }
)

test('docs/self-hosted.md lists messages that the sources have', () => {
  const [, table] = contents('docs/self-hosted.md').split('| message begins with |')
  const messages = [...table!.matchAll(/^\| (?!-|settings\.json)([^|]+) \|/gm)].map(
    ([, text]) => text!
  )
  expect(messages.length).toBeGreaterThan(15)
  const sources = tracked
    .filter((file) => /^action\/(serial|commands|release|build)\/.*\.ts$/.test(file))
    .map(contents)
    .join('')
  const pieces = messages.flatMap((text) => text.split(/…|\b1\.x|,/))
  const lacking = pieces.map((piece) => piece.trim()).filter((piece) => !sources.includes(piece))
  expect(lacking).toEqual([])
})

test('pages are looked at', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/protocol.md']))
})
