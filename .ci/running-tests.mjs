// Says which tests run when jest is ended: by .ci/run, whose time is up, or by Ctrl-C. With --outputFile it leaves
// what is known by then, for .ci/totals.mjs.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

export default class RunningTests {
  #running = new Map()
  #results
  #file

  constructor({ json, outputFile }) {
    if (json) this.#file = outputFile
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => this.#ended())
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
    if (this.#file) writeFileSync(this.#file, JSON.stringify({ ...this.#results, cut }))
    process.exit(1)
  }
}
