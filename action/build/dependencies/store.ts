import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeCacheFolder } from '../../machine/cache-folder'
import type { Sha256Hex } from '../../release/update-list'
import { sha256Of } from '../sha256'

/** Files of dependencies by their content, kept between builds; whatever is damaged is as if it were not there. */
export class Store {
  private readonly dir: string

  constructor(cacheDir: string) {
    this.dir = join(cacheDir, 'dependencies')
  }

  async get(sha256: Sha256Hex): Promise<Buffer | undefined> {
    const bytes = await readFile(this.fileOf(sha256)).catch(() => undefined)
    return bytes !== undefined && sha256Of(bytes) === sha256 ? bytes : undefined
  }

  async put(bytes: Buffer): Promise<Sha256Hex> {
    const sha256 = sha256Of(bytes)
    const file = this.fileOf(sha256)
    makeCacheFolder(dirname(file))
    // Renamed into place, so that runs at the same time never see half of it.
    const aside = `${file}.${randomUUID()}`
    await writeFile(aside, bytes)
    await rename(aside, file)
    return sha256
  }

  private fileOf(sha256: Sha256Hex): string {
    return join(this.dir, sha256.slice(0, 2), sha256)
  }
}
