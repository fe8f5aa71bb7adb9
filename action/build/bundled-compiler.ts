import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { PORTABLE, readCompilerError, sourceName, type Compiler, type Outcome } from './compiler'
import type { SourceFile } from './release-source'

// Node's types leave WebAssembly to those of browsers.
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> }

/** Starting a thread costs as much as compiling this many modules. */
const MODULES_A_WORKER = 8

/** The WebAssembly build of mpy-cross that comes with this program. */
export function bundledCompiler(): Compiler {
  return {
    description: 'bundled mpy-cross (mpy6 bytecode, MicroPython 1.19 and newer)',
    compile: compileInWorkers
  }
}

async function compileInWorkers(
  modules: SourceFile[],
  onDone: (done: number) => void
): Promise<Outcome[]> {
  const files = compilerFiles()
  const module = await WebAssembly.compile(await readFile(files.wasm))
  const outcomes = new Array<Outcome>(modules.length)
  const queue = modules.entries()
  let done = 0

  const runWorker = async (): Promise<void> => {
    const worker = new Worker(files.worker, { workerData: { script: files.script, module } })
    try {
      for (const [index, { path, bytes }] of queue) {
        outcomes[index] = await compileOne(worker, sourceName(path), bytes)
        onDone(++done)
      }
    } finally {
      await worker.terminate()
    }
  }

  const workers = Math.min(availableParallelism(), Math.ceil(modules.length / MODULES_A_WORKER))
  await Promise.all(Array.from({ length: workers }, runWorker))
  return outcomes
}

function compileOne(worker: Worker, source: string, bytes: Buffer): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners()
    worker.once('error', reject)
    worker.once('message', ({ mpy, stderr }: { mpy?: Uint8Array; stderr: string }) =>
      resolve(mpy === undefined ? readCompilerError(stderr) : { mpy: Buffer.from(mpy) })
    )
    worker.postMessage({ source, bytes, options: [PORTABLE] })
  })
}

/**
 * In a bundle the folder `mpy-cross` lies beside the program; in a source tree the compiler is in
 * node_modules.
 */
function compilerFiles(): { worker: string; script: string; wasm: string } {
  const here = dirname(fileURLToPath(import.meta.url))
  const bundled = join(here, 'mpy-cross')
  if (existsSync(bundled)) {
    return {
      worker: join(bundled, 'worker.mjs'),
      script: join(bundled, 'mpy-cross-v6.cjs'),
      wasm: join(bundled, 'mpy-cross-v6.wasm')
    }
  }
  const main = createRequire(import.meta.url).resolve('@pybricks/mpy-cross-v6')
  return {
    worker: join(here, 'mpy-cross-worker.mjs'),
    script: join(dirname(main), 'mpy-cross-v6.js'),
    wasm: join(dirname(main), 'mpy-cross-v6.wasm')
  }
}
