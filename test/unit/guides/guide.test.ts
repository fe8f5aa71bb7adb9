import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Desk, readGuide } from '../../support/guide'

// What executes the guides: it has to notice when one does not come to what it says.

const page = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'guide-page-')), 'page.md')
  writeFileSync(file, text)
  return file
}

async function follow(text: string): Promise<string> {
  const file = page(text)
  const desk = new Desk({ replace: { there: 'here' } })
  for (const block of readGuide(file)) await desk.follow('page.md', block)
  return desk.printed
}

const guides = readdirSync('docs/guides').map((name) => join('docs/guides', name))

test.each(guides)('%s has no block that nobody executes without a reason', (guide) => {
  const blocks = readGuide(guide)
  expect(blocks.filter(({ kind }) => kind === 'run').length).toBeGreaterThan(0)
  for (const { kind, about } of blocks) if (kind === 'shown') expect(about).not.toBe('')
})

test('files, folders and what is printed go from block to block', async () => {
  const printed = await follow(
    '<!-- run -->\n```\nmkdir a && cd a\n```\n<!-- file: b.txt -->\n```\nover there\n```\n' +
      '<!-- run -->\n```\ncat b.txt\n```\n<!-- prints -->\n```\nover …\n```\n'
  )
  expect(printed).toBe('over here\n')
})

test.each([
  [
    'a block that nothing is said of',
    '# x\n```\nls\n```\n',
    /page.md:2: a block that nothing is said of/
  ],
  ['a command that fails', '<!-- run -->\n```\nfalse\n```\n', /page.md:2: an error/],
  ['a command that should fail', '<!-- run: fails -->\n```\ntrue\n```\n', /page.md:2: no error/],
  [
    'a line that is not printed',
    '<!-- run -->\n```\necho b; echo a\n```\n<!-- prints -->\n```\na\nb\n```\n',
    /page.md:6: no line b in/
  ]
])('%s is told with its line', async (_what, text, message) => {
  await expect(follow(text)).rejects.toThrow(message)
})
