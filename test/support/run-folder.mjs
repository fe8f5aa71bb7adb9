import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes the folder of what the test files of one run share, see `once-in-run.ts`. It ends with the run. */
export default function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'blox-run-'))
  process.env.MPY_BLOX_RUN = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
