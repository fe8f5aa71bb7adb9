// The WebAssembly mpy-cross, in a thread of its own: the package adds listeners to the process with
// every call, and runs synchronously. Plain JavaScript, since a worker is started from a file both
// in a bundle and from the sources.
import { createRequire } from 'node:module'
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'

/** @type {{ script: string, module: WebAssembly.Module }} */
const { script, module } = workerData
const runMpyCross = createRequire(import.meta.url)(script)

// The compiler's memory file system is flat, so modules go by these names in it.
const SOURCE = 'module.py'
const COMPILED = 'module.mpy'

parentPort.on('message', ({ source, bytes, options }) => {
  const { status, mpy, stderr } = compile(source, bytes, options)
  parentPort.postMessage(status === 0 ? { mpy } : { stderr })
})

/**
 * A run leaves the compiler's heap and streams used up, so each has an instance of its own; the
 * compiled WebAssembly module is shared by all of them, in all threads.
 */
function compile(source, bytes, options) {
  let result = { status: 1, mpy: undefined, stderr: 'the compiler stopped without a result' }
  try {
    runMpyCross({
      arguments: [...options, '-s', source, '-o', COMPILED, SOURCE],
      inputFileContents: bytes,
      instantiateWasm: (imports, receive) => {
        const instance = new globalThis.WebAssembly.Instance(module, imports)
        receive(instance)
        return instance.exports
      },
      callback: (status, mpy, _stdout, stderr) => {
        result = { status, mpy, stderr: stderr.join('\n') }
      }
    })
  } catch (error) {
    result.stderr = String(error)
  } finally {
    process.removeAllListeners('uncaughtException')
    process.removeAllListeners('unhandledRejection')
  }
  return result
}
