import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from '@jest/globals'
import { ACTION_NODE, isolatedBundle } from '../support/action-run'
import { median, say, seconds } from './measure'

const ROUNDS = 7

test('the release bundle, from start to the first line of its log', async () => {
  const bundle = await isolatedBundle('release')
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await firstLine(bundle))
  say('release bundle starts', `first log line after ${seconds(median(times))} (goal: 0.5 s)`)
})

test('the size of the release bundle', () => {
  const bytes = readdirSync('dist/release', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  say('dist/release', `${(bytes / 1e6).toFixed(2)} MB (goal: under 4 MB)`)
})

function firstLine(bundle: string): Promise<number> {
  return new Promise((done) => {
    const started = performance.now()
    const child = spawn(ACTION_NODE, [bundle], {
      cwd: dirname(bundle),
      env: { PATH: process.env['PATH'], INPUT_PACKAGE: 'nothing-here' }
    })
    child.stdout.once('data', () => {
      done(performance.now() - started)
      child.kill()
    })
  })
}
