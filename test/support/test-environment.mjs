import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestEnvironment } from 'jest-environment-node'

/**
 * Where tests run. Their limits, and those of their hooks, are those of `patience.ts`, since jest knows only
 * seconds. What a file's tests write to the folder for temporary files is gone when they are over.
 */
export default class BoundedEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    this.temporaryBefore = process.env.TMPDIR
    this.folder = mkdtempSync(join(tmpdir(), 'blox-'))
    // Some programs go on as a user of their own, as Mosquitto does.
    chmodSync(this.folder, 0o755)
    // The tests' own `process` is a copy.
    for (const { env } of [process, this.global.process]) env.TMPDIR = this.folder
  }

  async teardown() {
    if (this.temporaryBefore === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = this.temporaryBefore
    await super.teardown()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  handleTestEvent({ name, test, hook }) {
    const { patience } = this.global
    if (name === 'test_start') patience.begins(test)
    if (name === 'test_done') patience.ends(test)
    const started = { test_fn_start: test, hook_start: hook }[name]
    if (started?.fn) started.fn = patience.bound(started.fn, /^after/.test(hook?.type))
  }
}
