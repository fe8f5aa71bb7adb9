// Runs one Python file under a WebAssembly build of MicroPython: VERSION FOLDER PROGRAM. FOLDER is
// copied to the root of its file system in memory. What it prints goes to standard output.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [version, folder, program] = process.argv.slice(2)
const module = createRequire(import.meta.url).resolve(`micropython-${version}/micropython.mjs`)
const { loadMicroPython } = await import(pathToFileURL(module).href)

// The loader fetches its program where there is fetch(), which knows no files.
delete globalThis.fetch
const micropython = await loadMicroPython({
  url: join(dirname(module), 'micropython.wasm'),
  heapsize: 1024 * 1024,
  linebuffer: true,
  stdout: (line) => process.stdout.write(`${line}\n`)
})
copy(folder, '')
micropython.runPython(readFileSync(program, 'utf8'))

function copy(from, to) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), `${to}/${entry.name}`]
    if (entry.isDirectory()) {
      if (!micropython.FS.analyzePath(target).exists) micropython.FS.mkdir(target)
      copy(source, target)
    } else micropython.FS.writeFile(target, readFileSync(source))
  }
}
