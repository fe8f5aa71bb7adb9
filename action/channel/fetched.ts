import { blobReferences, decompress, sha256Of } from '../release/blob'
import { MAX_MANIFEST_BYTES, parseManifest, type Manifest } from '../release/manifest'
import {
  manifestOf,
  type BlobReference,
  type PackageReference,
  type ReleaseEntry,
  type Sha256Hex
} from '../release/update-list'
import type { Connection } from './connection'
import type { Topics } from './topics'

/** What the broker retains of a reference. */
export type Fetched = (reference: PackageReference) => Buffer | undefined

/**
 * Fetches all that a release entry leads to: its manifest, then the blobs in one go, since to ask for each by itself
 * takes as many ways to the broker and back. What it makes of them is for whoever checks them.
 *
 * @param further packages besides
 */
export async function fetchPackages(
  connection: Connection,
  topics: Topics,
  entry: ReleaseEntry,
  further: PackageReference[] = []
): Promise<Fetched> {
  const payloads = new Map<string, Buffer>()
  const fetchAll = (references: PackageReference[]): Promise<void> =>
    connection.retained(
      [...new Set(references.map((each) => topics.package(each)))],
      (topic, payload) => payloads.set(topic, payload)
    )
  const fetched: Fetched = (reference) => payloads.get(topics.package(reference))
  await fetchAll([entry])
  const manifest = fetched(entry)
  const blobs = (manifest && blobsOf(entry.pkg_sha256, manifest)) ?? []
  if (blobs.length + further.length > 0) await fetchAll([...further, ...blobs])
  return fetched
}

/** What a manifest needs, or undefined for what is not the manifest of that hash. */
export const blobsOf = (hash: Sha256Hex, payload: Buffer): BlobReference[] | undefined =>
  manifestIn(hash, payload)?.manifest.files.flatMap(({ sha256, sizeBytes }) =>
    blobReferences(sha256, sizeBytes)
  )

export interface FetchedManifest {
  bytes: Buffer
  manifest: Manifest
}

/** @returns undefined if it cannot be had, or is damaged */
export const fetchManifest = async (
  connection: Connection,
  topics: Topics,
  hash: Sha256Hex
): Promise<FetchedManifest | undefined> =>
  manifestIn(hash, await connection.retainedOn(topics.package(manifestOf(hash))))

/** Damaged is as good as none. */
function manifestIn(hash: Sha256Hex, payload: Buffer | undefined): FetchedManifest | undefined {
  try {
    const bytes = payload && decompress(payload, MAX_MANIFEST_BYTES)
    return bytes && sha256Of(bytes) === hash ? { bytes, manifest: parseManifest(bytes) } : undefined
  } catch {
    return undefined
  }
}
