import { basename } from 'node:path'
import { bundleBytes, openBundle, sumsText, type Bundle } from '../build/bundle'
import { sha256Of } from '../build/sha256'
import type { Destination } from '../channel/publish'
import { decompress } from '../release/blob'
import { MAX_MANIFEST_BYTES } from '../release/manifest'
import type { Records } from './publication-record'

/** A file that is kept of a release, beside the tag. */
export interface ReleaseFile {
  name: string
  bytes: Buffer
  /** It says when it was made: the first one stays. */
  once?: true
}

/** All that is to be kept of a release, and the bundle by which it is compared with others. */
export interface KeptRelease {
  bundle: Bundle
  /** Ends the names of bundles for the same boards: `-esp32.tar.gz`. */
  ending: string
  files: ReleaseFile[]
}

/**
 * What is worth keeping of a release: its bundle, wheels and bill of materials, the sums of these, and for each
 * destination the manifest with its signature, as `openssl dgst -sha256 -verify` takes both, and the publication's record.
 */
export async function keptRelease(
  bundleFile: string,
  destinations: Destination[],
  records: Records
): Promise<KeptRelease> {
  const bytes = await bundleBytes(bundleFile)
  const bundle = await openBundle(bundleFile, bytes)
  const base = basename(bundleFile).replace(/\.tar\.gz$/, '')
  const files: ReleaseFile[] = [
    { name: `${base}.tar.gz`, bytes },
    ...bundle.wheels.map(({ fileName, bytes }) => ({ name: fileName, bytes })),
    { name: `${base}.cdx.json`, bytes: bundle.sbom }
  ]
  const sums = sumsText(files.map((file) => ({ name: file.name, sha256: sha256Of(file.bytes) })))
  return {
    bundle,
    ending: `${base.slice(`${bundle.name}-${bundle.version}`.length)}.tar.gz`,
    files: [
      ...files,
      { name: `${base}.SHA256SUMS`, bytes: Buffer.from(sums) },
      ...destinations.flatMap((destination) => publishedFiles(base, destination, records))
    ]
  }
}

function publishedFiles(
  base: string,
  { packages, channel, deviceIds }: Destination,
  records: Records
): ReleaseFile[] {
  const release = packages.find(({ entry }) => entry.type === 'release')
  if (release?.entry.type !== 'release') return []
  const to = channel ?? (deviceIds.length === 1 ? deviceIds[0]! : 'boards')
  // GitHub puts a dot for whatever else it finds in a name.
  const name = `${base}.${to.replaceAll(/[^\w.-]/g, '.')}`
  const { sig } = release.entry
  const record = channel === undefined ? undefined : records.get(channel)
  const files: [string, Buffer | undefined][] = [
    [`${name}.manifest`, decompress(release.payload, MAX_MANIFEST_BYTES)],
    [`${name}.manifest.sig`, sig === undefined ? undefined : Buffer.from(sig, 'base64')],
    [`${name}.publication.json`, record === undefined ? undefined : Buffer.from(record)]
  ]
  return files.flatMap(([name, bytes]) => (bytes ? [{ name, bytes, once: true }] : []))
}
