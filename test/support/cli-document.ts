import { jest } from '@jest/globals'
import { program } from '../../action/cli/program'

/** What a verb says to a program: with `--json`. */
export interface CliDocument {
  ok: boolean
  error?: { code: string; message: string }
}

/** Runs a command line as a program would, in this process. */
export async function runForDocument<Result extends object>(
  args: string[]
): Promise<CliDocument & Partial<Result>> {
  let printed = ''
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  try {
    await program().parseAsync([...args, '--json'], { from: 'user' })
    return JSON.parse(printed) as CliDocument & Partial<Result>
  } finally {
    write.mockRestore()
    process.exitCode = undefined
  }
}
