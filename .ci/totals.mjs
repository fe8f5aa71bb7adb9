// Sums jest's results and the failed steps of .ci/run into the one line that ends a run.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [results, failedSteps] = process.argv.slice(2)
let passed = 0
let failed = Number(failedSteps)
let skipped = 0

for (const suite of ['test.json', 'powercut.json', 'system.json']) {
  const file = join(results, suite)
  if (!existsSync(file)) {
    console.log(`${suite}: no result`)
    failed += 1
    continue
  }
  const result = parsed(readFileSync(file, 'utf8'))
  if (!result) {
    console.log(`${suite}: not a whole result`)
    failed += 1
    continue
  }
  passed += result.numPassedTests
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites
  // It was not let end: none of those that ran then has passed, and others are yet to run.
  if (result.cut) {
    console.log([`${suite}: cut short while these ran:`, ...result.cut].join('\n  '))
    failed += Math.max(1, result.cut.length)
  }
  skipped += result.numPendingTests
}

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
