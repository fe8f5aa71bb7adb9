import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const NEW = `# Changelog

## [Unreleased]

## [1.4.0] - 2026-11-25

### Added

- Boards that fly.

## [1.3.0] - 2026-01-31

- Boards that float.
`

/** What the release of a tag would be told, or why there is none. */
function notes(tag: string, changelog: string, version = '1.4.0'): string {
  const folder = mkdtempSync(join(tmpdir(), 'changelog-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }))
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog)
  const script = resolve('.ci/changelog.mjs')
  const options = { cwd: folder, encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, tag], options)
  expect(status === 0).toBe(stderr === '')
  return stdout || stderr
}

test('a release is told what the changelog says about its version', () => {
  expect(notes('v1.4.0', NEW)).toBe('### Added\n\n- Boards that fly.\n')
})

test.each([
  [
    'is not that of package.json',
    'v1.4.0',
    NEW,
    '1.3.0',
    /package.json says 1.3.0, the tag v1.4.0/
  ],
  ['is not in the changelog', 'v1.5.0', NEW, '1.5.0', /no section \[1.5.0\]/],
  ['has no date', 'v1.4.0', NEW.replace(' - 2026-11-25', ''), '1.4.0', /no date/],
  ['is said nothing about', 'v1.4.0', '## [1.4.0] - 2026-11-25\n\n', '1.4.0', /says nothing/]
])('a tag whose version %s is not released', (_, tag, changelog, version, reason) => {
  expect(notes(tag, changelog, version)).toMatch(reason)
})
