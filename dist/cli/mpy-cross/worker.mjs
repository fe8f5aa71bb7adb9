// The WebAssembly mpy-cross, in a thread of its own: the package runs synchronously and adds
// listeners to the process with every call. Plain JavaScript, since a thread is started from a file,
// both in a bundle and from the sources.
import { createRequire } from 'node:module'
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {{ script: string, module: WebAssembly.Module }} */
const { script, module } = workerData
const runMpyCross = createRequire(import.meta.url)(script)

// The compiler's file system is flat and in memory, so modules go by these names in it.
const SOURCE = 'module.py'
const COMPILED = 'module.mpy'

parentPort.on('message', ({ source, bytes, options }) => {
  const { status, mpy, stderr } = compile(source, bytes, options)
  parentPort.postMessage(status === 0 ? { mpy } : { stderr })
})

function compile(source, bytes, options) {
  let result = { status: 1, mpy: undefined, stderr: 'the compiler stopped without a result' }
  const program = {
    arguments: [...options, '-s', source, '-o', COMPILED, SOURCE],
    inputFileContents: bytes,
    instantiateWasm: (imports, receive) => {
      const { exports } = instanceFor(imports)
      receive({ exports })
      return exports
    },
    onRuntimeInitialized: () => rewind(program),
    callback: (status, mpy, _stdout, stderr) => {
      result = { status, mpy, stderr: stderr.join('\n') }
    }
  }
  try {
    runMpyCross(program)
  } catch (error) {
    result.stderr = String(error)
  } finally {
    process.removeAllListeners('uncaughtException')
    process.removeAllListeners('unhandledRejection')
  }
  return result
}

// The package makes an instance with 16 MB of memory for every call; most of the time then goes
// into collecting them. So there is one instance a thread, its memory put back before each run.
let instance
let host
let start

/** The one instance; its calls to the host go to the run at hand. */
function instanceFor(imports) {
  host = imports
  instance ??= new globalThis.WebAssembly.Instance(module, forwarded(imports))
  return instance
}

const forwarded = (imports) =>
  Object.fromEntries(
    Object.entries(imports).map(([space, functions]) => [
      space,
      Object.fromEntries(
        Object.keys(functions).map((name) => [name, (...given) => host[space][name](...given)])
      )
    ])
  )

/** Emscripten's default, which the package keeps. */
const STACK_BYTES = 5 * 1024 * 1024

/**
 * Puts the program back to where it was before its first `main`: the statics, which lie below the
 * stack, and the stack's pointer. What stack and heap hold does not matter to a C program.
 */
function rewind(program) {
  if (start === undefined) {
    const stackTop = program.stackSave()
    start = { stackTop, statics: program.HEAPU8.slice(0, stackTop - STACK_BYTES) }
  }
  program.HEAPU8.set(start.statics)
  program.stackRestore(start.stackTop)
}
