import { compress, sha256Of } from './blob'
import { parseJson } from './nested-json'
import type { Sign } from './signature'
import type { ReleaseEntry } from './update-list'

/**
 * The same release once more with a newer `seq`, so that boards take it after the one that followed it.
 *
 * @param manifest of the release that boards are to go back to
 * @param seq above that of the release that they come from, in ms since 1970
 */
export function makeRevert(
  manifest: Uint8Array,
  seq: number,
  sign?: Sign
): { entry: ReleaseEntry; payload: Buffer } {
  const text = Buffer.from(manifest).toString('latin1')
  const end = text.indexOf('\n')
  const header = parseJson(text.slice(0, end)) as Record<string, unknown>
  // That it expires was meant for boards which come to it late.
  const again = { ...header, seq, created: Math.floor(seq / 1000), expires: null }
  const bytes = Buffer.from(JSON.stringify(again) + text.slice(end), 'latin1')
  const payload = compress(bytes)
  const entry: ReleaseEntry = {
    type: 'release',
    name: String(header['name']),
    version: String(header['version']),
    pkg_sha256: sha256Of(bytes),
    size: payload.length,
    ...sign?.(bytes)
  }
  return { entry, payload }
}

/** What a manifest says beside its header: equal for two publications of the same files. */
export function contentHash(manifest: Uint8Array): string {
  const text = Buffer.from(manifest)
  return sha256Of(text.subarray(text.indexOf('\n') + 1))
}
