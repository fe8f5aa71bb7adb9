// Times what CONTRIBUTING.md says that it takes, each from a clean clone with an empty cache, and writes it there. For an
// idle machine, with act on PATH as .ci/run installs it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'

const PAGE = 'CONTRIBUTING.md'
const GUIDE = 'test:system -- --testPathPatterns guides/first-board'
const TIMED = {
  '`make demo`': 'make demo',
  '`make test`': 'make test',
  'the guide from a blank board to the first tag, with a board on a pty and a local broker': `npm ci && npm run ${GUIDE}`
}

/** @returns seconds */
function timed(command) {
  const folder = mkdtempSync(join(tmpdir(), 'timings-'))
  const begun = performance.now()
  const steps = `git clone --quiet '${resolve('.')}' '${folder}/clone' && cd '${folder}/clone' && ${command}`
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
  const { status } = spawnSync('bash', ['-c', steps], { env, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  rmSync(folder, { recursive: true, force: true })
  return (performance.now() - begun) / 1000
}

const rows = Object.entries(TIMED).map(
  ([what, command]) => `| ${what} | ${timed(command).toFixed()} s |`
)
const table = [
  `| from a clean clone, on ${availableParallelism()} cores | takes |`,
  '|---|---|',
  ...rows
]
const page = readFileSync(PAGE, 'utf8')
const block = /(?<=<!-- timings -->\n)[^]*(?=\n<!-- end of timings -->)/
if (!block.test(page)) throw new Error(`${PAGE} has lost the place of its timings`)
writeFileSync(PAGE, page.replace(block, table.join('\n')))
