import { copyFile, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buildLibrary, temporaryFolder } from './build-library'
import { writeLibrary } from './library'
import { onceInRun } from './once-in-run'

/** The wheel of the board library. */
export function boardLibrary(): Promise<Buffer> {
  return wheel('board-library', () => Promise.resolve(resolve('device-lib')))
}

/** The wheel of a library as people have them. */
export function fleetLibrary(version: string, modules = 60): Promise<Buffer> {
  return wheel(`fleet-library-${version}-${modules}`, async () => {
    const folder = await temporaryFolder()
    await writeLibrary(folder, { modules, version })
    return folder
  })
}

/** @param project gives its folder */
async function wheel(name: string, project: () => Promise<string>): Promise<Buffer> {
  const file = await onceInRun(`${name}.whl`, async (path) => {
    const { wheels } = await buildLibrary(await project())
    await copyFile(wheels[0]!.file, path)
  })
  return await readFile(file)
}
