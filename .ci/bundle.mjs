// Builds dist/ from the sources: one self-contained folder an entry point, so that an action or
// `npx mpy-blox` runs where there is no node_modules.
//
//     node .ci/bundle.mjs [release|cli|flash …]
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { licenses } from './licenses.mjs'

const NCC = 'node_modules/@vercel/ncc/dist/ncc/cli.js'
const MPY_CROSS = 'node_modules/@pybricks/mpy-cross-v6'
const SERIAL_PREBUILDS = 'node_modules/@serialport/bindings-cpp/prebuilds'

/** What each bundle needs beside its code, because it is not code that ncc can follow. */
const BUNDLES = {
  release: [addCompiler, addVirtualBoard],
  flash: [addSerialBindings],
  cli: [addCompiler, addVirtualBoard, addSerialBindings]
}

const wanted = process.argv.slice(2)
for (const [name, additions] of Object.entries(BUNDLES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const folder = join('dist', name)
  bundle(`action/${name}.ts`, folder)
  for (const add of additions) add(folder)
}

function bundle(entry, folder) {
  rmSync(folder, { recursive: true, force: true })
  const stats = join(folder, 'stats.json')
  const options = [
    '--transpile-only',
    '--minify',
    '--target',
    'es2022',
    '--stats-out',
    stats,
    '--quiet',
    // What it keeps of an earlier build, a failed one included, lasts after its cause.
    '--no-cache'
  ]
  const { status } = spawnSync(process.execPath, [NCC, 'build', entry, '-o', folder, ...options], {
    stdio: 'inherit'
  })
  if (status !== 0) process.exit(status ?? 1)
  // Not by ncc, which leaves out the packages of all chunks but one.
  writeFileSync(join(folder, 'licenses.txt'), licenses(stats))
  rmSync(stats)
}

/** The WebAssembly compiler with its worker thread, as action/build/bundled-compiler.ts finds it. */
function addCompiler(folder) {
  const target = join(folder, 'mpy-cross')
  copy('action/build/mpy-cross-worker.mjs', join(target, 'worker.mjs'))
  copy(`${MPY_CROSS}/build/mpy-cross-v6.js`, join(target, 'mpy-cross-v6.cjs'))
  copy(`${MPY_CROSS}/build/mpy-cross-v6.wasm`, join(target, 'mpy-cross-v6.wasm'))
  copy(`${MPY_CROSS}/LICENSE`, join(target, 'LICENSE'))
}

/** The Python side of virtual boards. */
function addVirtualBoard(folder) {
  cpSync('action/virtual/board', join(folder, 'board'), {
    recursive: true,
    filter: (path) => basename(path) !== '__pycache__'
  })
}

/** The prebuilt serial bindings: their loader looks in the folder above the bundle's own. */
function addSerialBindings() {
  const target = join('dist', 'prebuilds')
  rmSync(target, { recursive: true, force: true })
  cpSync(SERIAL_PREBUILDS, target, {
    recursive: true,
    filter: (path) => !/android-|win32-ia32/.test(path)
  })
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}
