import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { deploymentOf } from '../../../action/serial/deploy'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'

async function bundleWith(content: string): Promise<string> {
  const dir = await temporaryFolder()
  await writeLibrary(dir, { modules: 3 })
  await writeFile(join(dir, 'user_main.py'), content)
  return (await buildLibrary(dir, { extraSrcFiles: ['user_main.py'] })).bundleFile
}

test('flash unpacks the bytes that it hashed, not what the file holds by then', async () => {
  const bundle = await bundleWith('print("good")\n')
  const other = await bundleWith('print("other")\n')
  const good = await readFile(bundle)
  const library = {
    file: bundle,
    /** Asked for when the file has been read, to be compared: from then on the file is another. */
    get sha256(): string {
      copyFileSync(other, bundle)
      return createHash('sha256').update(good).digest('hex')
    }
  }
  const { files } = await deploymentOf(library, new Map())
  expect(await readFile(bundle)).toEqual(await readFile(other))
  expect(files.get('user_main.py')?.toString()).toBe('print("good")\n')
})
