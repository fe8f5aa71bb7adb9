import { createHash } from 'node:crypto'
import type { Package } from '../../action/channel/publication'
import type { SrcEntry, UpdateList, WheelEntry } from '../../action/release/update-list'

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** A wheel entry with its payload; what is in the payload does not matter to a channel. */
export function wheelPackage(
  content = 'a wheel',
  version = '1.4.0'
): Package & { entry: WheelEntry } {
  const payload = Buffer.from(content)
  const pkg_sha256 = sha256(payload)
  const entry = { type: 'wheel' as const, name: 'demo', version, pkg_sha256, size: payload.length }
  return { entry, payload }
}

export function srcPackage(path: string, content = `# ${path}\n`): Package & { entry: SrcEntry } {
  const payload = Buffer.from(content)
  return {
    entry: { type: 'src', path, pkg_sha256: sha256(payload), size: payload.length },
    payload
  }
}

/** An update of the given packages as `publish` takes it, with the defaults of all boards. */
export function updateOf(...packages: (Package & { entry: WheelEntry | SrcEntry })[]) {
  const list: UpdateList = packages.map(({ entry }) => entry)
  return {
    packages: packages as Package[],
    list,
    deviceIds: [] as string[],
    topicPrefix: 'mpypi',
    packagePrefix: 'mpypi/packages',
    dryRun: false
  }
}
