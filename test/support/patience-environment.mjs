import { TestEnvironment } from 'jest-environment-node'

/**
 * Where tests run: their limits, and those of their hooks, are those of `patience.ts`, since jest knows only
 * seconds.
 */
export default class PatienceEnvironment extends TestEnvironment {
  handleTestEvent({ name, test, hook }) {
    const started = { test_fn_start: test, hook_start: hook }[name]
    if (started?.fn) started.fn = this.global.patient(started.fn)
  }
}
