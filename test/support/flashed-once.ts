import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { FlashImage } from '../../action/virtual/flash-image'
import type { MicroPython } from '../../action/virtual/micropython'
import { boardLibrary } from './built-once'
import { onceInRun } from './once-in-run'

/** The files of a wheel, as they lie on a board. */
export function wheelFiles(wheel: Uint8Array): Record<string, Uint8Array> {
  const members = Object.entries(unzipSync(wheel))
  return Object.fromEntries(members.map(([path, bytes]) => [`lib/${path}`, bytes]))
}

/**
 * The flash of a board with the board library and main.py, to be copied: writing it takes longer than a boot.
 *
 * @param flash size, such as `2m`
 */
export async function flashedOnce(micropython: MicroPython, flash = '2m'): Promise<FlashImage> {
  // Each writes the littlefs that it has.
  const { version, bits } = micropython
  const file = await onceInRun(`flashed-${version}-${bits}-${flash}`, async (path) => {
    const library = Object.entries(wheelFiles(await boardLibrary()))
    const main = await readFile('device-lib/main.py')
    await new FlashImage(micropython, path).make(flash, [...library, ['main.py', main]])
  })
  return new FlashImage(micropython, file)
}
