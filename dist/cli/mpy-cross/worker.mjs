// The WebAssembly mpy-cross, in a thread of its own: the package runs synchronously and adds
// listeners to the process. Plain JavaScript, since a thread is started from a file, both in a bundle
// and from the sources.
import { Buffer } from 'node:buffer'
import { createRequire } from 'node:module'
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {{ script: string, module: WebAssembly.Module }} */
const { script, module } = workerData
const loadMpyCross = createRequire(import.meta.url)(script)

// The compiler's file system is flat and in memory, so modules go by these names in it.
const SOURCE = 'module.py'
const COMPILED = 'module.mpy'

/** Emscripten's default, which the package keeps. */
const STACK_BYTES = 5 * 1024 * 1024

/** What ends the program in the middle, as C's `exit` does. */
class Exit extends Error {
  constructor(status) {
    super(`exit(${status})`)
    this.status = status
  }
}

// The package loads the program anew for each module, with a file system and 16 MB of memory: most of the
// time would go into that. So it is loaded once a thread, and its `main` called for each module, until it crashes.
let writeSource
let result
let program = load()

function load() {
  const loaded = {
    arguments: ['-o', COMPILED, SOURCE],
    noInitialRun: true,
    inputFileContents: '',
    instantiateWasm: (imports, receive) => {
      writeSource = loaded.preRun
      const instance = new globalThis.WebAssembly.Instance(module, withExit(imports))
      receive(instance)
      return instance.exports
    },
    callback: (status, mpy, out, err) => {
      result = { status, mpy, stderr: err.join('\n') }
      // They are the same lists for all modules.
      out.length = 0
      err.length = 0
    }
  }
  loadMpyCross(loaded)
  process.removeAllListeners('uncaughtException')
  process.removeAllListeners('unhandledRejection')
  return loaded
}

/** The package's own `_exit` takes its file system down. */
function withExit(imports) {
  const exit = (status) => {
    throw new Exit(status)
  }
  return Object.fromEntries(
    Object.entries(imports).map(([space, functions]) => [
      space,
      Object.fromEntries(
        Object.entries(functions).map(([key, each]) => [key, each.name === '_exit' ? exit : each])
      )
    ])
  )
}

/** The statics, which lie below the stack: what stack and heap hold does not matter to a C program. */
const stackTop = program.stackSave()
const statics = program.HEAPU8.slice(0, stackTop - STACK_BYTES)

parentPort.on('message', ({ source, bytes, options }) => {
  const { status, mpy, stderr } = compile(source, bytes, options)
  parentPort.postMessage(status === 0 ? { mpy } : { stderr })
})

function compile(source, bytes, options) {
  program.inputFileContents = bytes
  writeSource()
  program.HEAPU8.set(statics)
  program.stackRestore(stackTop)
  try {
    program.onExit(main(['mpy-cross', ...options, '-s', source, '-o', COMPILED, SOURCE]))
    return result
  } catch (error) {
    // Its files, and words of half a line, would stay for the next module.
    program = load()
    return { status: 1, stderr: String(error) }
  }
}

/** @returns the exit code */
function main(words) {
  const pointers = words.map((word) => {
    const bytes = Buffer.from(`${word}\0`)
    const pointer = program.stackAlloc(bytes.length)
    program.HEAPU8.set(bytes, pointer)
    return pointer
  })
  const argv = program.stackAlloc((pointers.length + 1) * 4)
  program.HEAPU32.set([...pointers, 0], argv / 4)
  try {
    return program._main(pointers.length, argv)
  } catch (error) {
    if (error instanceof Exit) return error.status
    throw error
  }
}
