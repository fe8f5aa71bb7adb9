import { makeRelease } from '../../action/release/release'
import type { Random } from './random'
import type { Software } from './releases'
import type { Files } from './strays'

/**
 * What a board has that was flashed by cable with a release: its record, and the files that it lists. Those of the
 * library are there already.
 *
 * @param files on the flash besides the library
 */
export function cableRelease(
  random: Random,
  { library, main }: Software,
  files: Files
): { files: Files; kind: string } {
  const isLibrary = random.chance(50)
  const own: Files = isLibrary
    ? {}
    : { 'user_main.py': files['user_main.py']!, 'lib/sens.py': 'VALUE = 6\n' }
  const listed = isLibrary
    ? new Map([...library, ['main.py', Buffer.from(main)]])
    : new Map(Object.entries(own).map(([path, text]) => [path, Buffer.from(text)]))
  const name = isLibrary ? 'mpy-blox' : 'other'
  const { manifest } = makeRelease({
    name,
    version: '0.9',
    srcFiles: listed,
    channel: 'stable',
    deviceIds: [],
    nowMs: 1000
  })
  const record = `.update/releases/${name}`
  return {
    files: { ...own, [record]: manifest.toString(), [`${record}.seq`]: '[1000]' },
    kind: `by cable: ${isLibrary ? 'the library' : 'another release'}`
  }
}
