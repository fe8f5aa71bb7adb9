// Builds dist/ from the sources: one self-contained folder an entry point, so that an action or
// `npx mpy-blox` runs where there is no node_modules. `node .ci/bundle.mjs [release|cli|flash …]`
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const NCC = join('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')

const wanted = process.argv.slice(2)
const bundles = ['release', 'cli', 'flash'].filter(
  (name) => (wanted.length === 0 || wanted.includes(name)) && existsSync(`action/${name}.ts`)
)

for (const name of bundles) {
  bundle(`action/${name}.ts`, `dist/${name}`)
}

function bundle(entry, outDir) {
  rmSync(outDir, { recursive: true, force: true })
  const { status } = spawnSync(
    process.execPath,
    [NCC, 'build', entry, '-o', outDir, '--minify', '--target', 'es2022', '--license', 'licenses.txt'],
    { stdio: ['ignore', 'ignore', 'inherit'] }
  )
  if (status !== 0) process.exit(status ?? 1)
}
