import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { compiledLibrary } from './board-tests'

/** What a board that was flashed with the library holds: `/lib` and `/main.py`, and these files. */
export async function boardImage(
  files: Record<string, string | object> = {}
): Promise<Record<string, string | Buffer>> {
  const library = await compiledLibrary()
  const image: Record<string, string | Buffer> = {
    'main.py': await readFile('device-lib/main.py')
  }
  for (const entry of await readdir(library, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) image[join('lib', relative(library, file))] = await readFile(file)
  }
  for (const [path, content] of Object.entries(files))
    image[path] = typeof content === 'string' ? content : JSON.stringify(content)
  return image
}
