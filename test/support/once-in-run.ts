import { existsSync } from 'node:fs'
import { mkdir, rename, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from './patience'

/**
 * What many test files need and no test changes: made by the first that asks for it, while others wait.
 *
 * @param make writes the file at the path that it is given
 * @returns the file's path
 */
export async function onceInRun(
  name: string,
  make: (file: string) => Promise<void>
): Promise<string> {
  const file = join(process.env['MPY_BLOX_RUN']!, name)
  const claim = `${file}.claimed`
  const madeOrClaimed = async (): Promise<'made' | 'claimed' | undefined> => {
    if (existsSync(file)) return 'made'
    try {
      await mkdir(claim)
      return 'claimed'
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
      throw error
    }
  }
  if ((await eventually(madeOrClaimed, () => `nobody makes ${name}`)) === 'made') return file
  try {
    await make(`${file}.new`)
    await rename(`${file}.new`, file)
  } finally {
    // If it failed, the next one tries.
    await rmdir(claim)
  }
  return file
}
