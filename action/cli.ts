#!/usr/bin/env node
import { CommanderError } from 'commander'
import { outliveReaders } from './cli/output-lost'
import { program } from './cli/program'

/** Exit codes: 0 done, 1 failed, 2 wrong usage, 130 and 143 interrupted. */
async function main(): Promise<void> {
  outliveReaders(process.stdout)
  try {
    await program().parseAsync()
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    process.exitCode = thrown.exitCode === 0 ? 0 : 2
  }
}

await main()
