import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { isolatedBundle, runAction } from '../../support/action-run'
import { runCli } from '../../support/cli-run'

// What fails later takes nothing along of what was done before.
const NOBODY = 'mqtt://127.0.0.1:9'
const folder = mkdtempSync(join(tmpdir(), 'mpy-blox-known-'))
mkdirSync(join(folder, 'blink'))
writeFileSync(join(folder, 'pyproject.toml'), '[project]\nname = "blink"\nversion = "1.4.0"\n')
writeFileSync(join(folder, 'blink', '__init__.py'), 'x = 1\n')

const BUILT = { wheels: [{ sha256: expect.any(String) }], bundleSha256: expect.any(String) }

test('an action that does not reach the broker leaves what it has built', async () => {
  const { exitCode, outputs, summary } = await runAction(await isolatedBundle('release'), {
    cwd: folder,
    inputs: { broker: NOBODY, channel: 'lab' }
  })
  expect([exitCode, outputs]).toEqual([
    1,
    {
      version: '1.4.0',
      wheel: expect.stringContaining('blink'),
      'wheel-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
      'update-list': expect.any(String),
      bundle: expect.stringContaining('blink-1.4.0'),
      'bundle-sha256': expect.stringMatching(/^[0-9a-f]{64}$/)
    }
  ])
  expect(summary).toContain('blink 1.4.0')
})

test('the command line tells with the error what it has built', async () => {
  const args = ['publish', '--broker', NOBODY, '--channel', 'lab', '--json']
  const { exitCode, stdout } = await runCli(await isolatedBundle('cli'), args, { cwd: folder })
  const error = { code: 'broker-unreachable' }
  expect([exitCode, JSON.parse(stdout)]).toMatchObject([
    1,
    { ok: false, error, name: 'blink', version: '1.4.0', ...BUILT }
  ])
})
