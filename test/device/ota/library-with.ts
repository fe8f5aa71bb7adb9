import { boardLibrary } from '../../support/built-once'
import { wheelFiles } from '../../support/flashed-once'

export type Files = Record<string, string | Uint8Array>

/** The board library as a release brings it, with another content of one module. */
export async function libraryWith(module: string, text: string): Promise<Files> {
  const files: Files = wheelFiles(await boardLibrary())
  for (const path of Object.keys(files))
    if (path === `${module}.mpy` || /dist-info\/(?!METADATA)/.test(path)) delete files[path]
  return { ...files, [`${module}.py`]: text }
}
