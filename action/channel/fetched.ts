import { blobReferences, decompress } from '../release/blob'
import { MAX_MANIFEST_BYTES, parseManifest } from '../release/manifest'
import type { BlobReference, PackageReference, ReleaseEntry } from '../release/update-list'
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
  const blobs = manifest === undefined ? [] : blobsOf(manifest)
  if (blobs.length + further.length > 0) await fetchAll([...further, ...blobs])
  return fetched
}

/** None of a manifest that is damaged. */
function blobsOf(payload: Buffer): BlobReference[] {
  try {
    const { files } = parseManifest(decompress(payload, MAX_MANIFEST_BYTES))
    return files.flatMap(({ sha256, sizeBytes }) => blobReferences(sha256, sizeBytes))
  } catch {
    return []
  }
}
