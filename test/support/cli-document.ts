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
  return JSON.parse(await printedBy([...args, '--json'])) as CliDocument & Partial<Result>
}

/** Runs command lines at the same time, in this process. @returns all that they print */
export async function printedBy(...commandLines: string[][]): Promise<string> {
  let printed = ''
  const writes = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      printed += String(text)
      return true
    })
  )
  try {
    await Promise.all(commandLines.map((args) => program().parseAsync(args, { from: 'user' })))
    return printed
  } finally {
    for (const write of writes) write.mockRestore()
    process.exitCode = undefined
  }
}
