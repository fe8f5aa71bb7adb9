// Says which tests run when jest is ended: by .ci/run, whose time is up, or by Ctrl-C. With --outputFile it leaves
// what is known by then, for .ci/totals.mjs.
import { renameSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'

export default class RunningTests {
  #running = new Map()
  #results
  #file

  constructor({ json, outputFile }) {
    if (json) this.#file = outputFile
    // Not once: timeout and make both send it, and the second would kill what writes.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => this.#ended())
  }

  /** The results go on being added to as files end. */
  onRunStart(results) {
    this.#results = results
  }

  onTestFileStart({ path }) {
    this.#running.set(path, 'its set-up')
  }

  onTestCaseStart({ path }, { fullName }) {
    this.#running.set(path, fullName)
  }

  onTestFileResult({ path }) {
    this.#running.delete(path)
  }

  #ended() {
    const cut = [...this.#running].map(([path, name]) => `${relative('', path)}: ${name}`)
    process.stderr.write(['ended while these ran:', ...cut].join('\n  ') + '\n')
    if (this.#file) {
      // All of it or nothing, when it is killed meanwhile.
      const partial = `${this.#file}.partial`
      writeFileSync(partial, JSON.stringify({ ...this.#results, cut }))
      renameSync(partial, this.#file)
    }
    process.exit(1)
  }
}
