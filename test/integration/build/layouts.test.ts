import { readFile, writeFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readBundle } from '../../../action/build/bundle'
import { makeRelease } from '../../../action/release/release'
import { parseManifest } from '../../../action/release/manifest'
import type { LeftOut } from '../../../action/build/release-source'
import { buildLibrary } from '../../support/build-library'
import { EXAMPLES, type ExampleProject } from '../../support/example-projects'
import { writeProject } from '../../support/project'

interface Landed {
  /** What a board has of it, but for METADATA. */
  board: string[]
  leftOut: LeftOut[]
}

async function land({ files }: ExampleProject): Promise<Landed> {
  const { bundleFile, leftOut } = await buildLibrary(await writeProject(files))
  const { wheels, ...bundle } = await readBundle(bundleFile)
  const { manifest } = makeRelease({
    ...bundle,
    wheels: wheels.map(({ bytes }) => bytes),
    deviceIds: []
  })
  const board = parseManifest(manifest).files.map(({ path }) => path)
  return { board: board.filter((path) => !path.includes('.dist-info/')), leftOut }
}

const cell = (paths: string[]): string =>
  paths.length === 0 ? '' : paths.map((path) => `\`${path}\``).join('<br>')

const HEAD = `# What lands where

Written by a test run (\`WRITE_DOCS=1 npm run test:integration -- --testPathPatterns layouts\`), which builds each of these
projects; [build.md](build.md) has the rules. Besides, a board has \`METADATA\` of each package.

| decides | in the project | on the board | not in the release |
|---|---|---|---|
`

function table(landed: Landed[]): string {
  const rows = EXAMPLES.map(({ title, files }, index) => {
    const { board, leftOut } = landed[index]!
    const out = leftOut.map(({ path, reason }) => `\`${path}\`: ${reason}`).join('<br>')
    return `| ${title} | ${cell(Object.keys(files).sort())} | ${cell(board)} | ${out} |\n`
  })
  return HEAD + rows.join('')
}

let landed: Landed[]
beforeAll(async () => {
  landed = []
  for (const example of EXAMPLES) landed.push(await land(example))
})

const boardOf = (title: string): string[] =>
  landed[EXAMPLES.findIndex((example) => example.title.includes(title))]!.board

describe('on the board', () => {
  test('is all of a package, data included', () => {
    expect(boardOf('a package with the name')).toEqual([
      'lib/webthing/__init__.mpy',
      'lib/webthing/ca.pem',
      'lib/webthing/defaults.json',
      'lib/webthing/static/index.html'
    ])
  })

  test('is what another backend would ship, and no more', () => {
    expect(boardOf('hatchling')).toEqual([
      'lib/webthing/__init__.mpy',
      'lib/webthing/ca.pem',
      'lib/webthing/defaults.json',
      'lib/webthing/static/index.html'
    ])
  })

  test('is an application as it lies in its folder, its lib compiled, without its tests', () => {
    expect(boardOf('an application below')).toEqual([
      'app.py',
      'boot.py',
      'config.json',
      'lib/drivers/__init__.mpy',
      'main.py'
    ])
  })

  test('is what docs/layouts.md says', async () => {
    const written = table(landed)
    if (process.env['WRITE_DOCS']) await writeFile('docs/layouts.md', written)
    expect(await readFile('docs/layouts.md', 'utf8')).toBe(written)
  })
})
