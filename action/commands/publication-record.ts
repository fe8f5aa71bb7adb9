import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Destination, Package } from '../channel/publish'
import { makeFolder } from '../machine/folder'
import { readNamed } from '../machine/named-file'
import { decompress, sha256Of } from '../release/blob'
import { MAX_MANIFEST_BYTES } from '../release/manifest'
import { parseJson } from '../release/nested-json'
import { releaseEntryOf } from '../release/retained-list'
import { SETTINGS_PATCH } from '../release/settings-patch'
import type { ReleaseEntry, Sha256Hex, UpdateList } from '../release/update-list'
import { Failure } from '../report/failure'

/**
 * What a publication to a channel sent besides the content of its bundle. With both a channel is brought back on
 * another broker byte for byte, without the signing key.
 */
export interface PublicationRecord {
  name: string
  version: string
  channel: string
  list: UpdateList
  entry: ReleaseEntry
  /** As on its topic. */
  manifest: Buffer
  /** What leads from the manifest before to this one, if it was published. */
  delta?: Buffer
  settingsPatch?: Buffer
}

const FORMAT = 1

/** The file's form: bytes in base64, the patch as text. */
interface RecordFile {
  format: typeof FORMAT
  channel: string
  list: UpdateList
  manifest: string
  delta?: string
  settingsPatch?: string
}

/** The records of a publication, as text, by channel. */
export type Records = ReadonlyMap<string, string>

/** What `republish` brings channels back from, together with the bundle: none for single boards, or without a release. */
export function recordsOf(destinations: Destination[], settingsPatch: Buffer | undefined): Records {
  const records = new Map<string, string>()
  for (const { channel, list, packages } of destinations) {
    const manifest = payloadOf(packages, 'release')
    if (channel === undefined || manifest === undefined) continue
    const delta = payloadOf(packages, 'delta')
    const record: RecordFile = {
      format: FORMAT,
      channel,
      list,
      manifest: manifest.toString('base64'),
      ...(delta && { delta: delta.toString('base64') }),
      ...(settingsPatch && { settingsPatch: settingsPatch.toString() })
    }
    records.set(channel, `${JSON.stringify(record, null, 2)}\n`)
  }
  return records
}

/**
 * @returns the files' paths
 * @throws Failure `record-unwritable`
 */
export async function writeRecords(
  folder: string,
  { name, version }: { name: string; version: string },
  records: Records
): Promise<string[]> {
  const files: string[] = []
  for (const [channel, text] of records) {
    const file = join(folder, `${name}-${version}-${encodeURIComponent(channel)}.publication.json`)
    try {
      makeFolder(folder)
      await writeFile(file, text)
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      throw new Failure(
        'record-unwritable',
        `published, but ${file} cannot be written (${code}), and republish has nothing to go by: mend the folder and publish again`,
        { cause }
      )
    }
    files.push(file)
  }
  return files
}

const payloadOf = (packages: Package[], type: 'release' | 'delta'): Buffer | undefined =>
  packages.find(({ entry }) => entry.type === type)?.payload

/** @throws Failure `record-unreadable`, `record-invalid` */
export async function readRecord(file: string): Promise<PublicationRecord> {
  const advice = 'publish writes it into --out'
  const named = { what: 'record', code: 'record-unreadable', advice }
  const record = parse(file, (await readNamed(file, named)).toString())
  const list = Buffer.from(JSON.stringify(record.list))
  const entry = releaseEntryOf(file, list)
  if (!entry) throw invalid(file, 'its list has no release')
  const manifest = Buffer.from(record.manifest, 'base64')
  if (hashOf(file, manifest) !== entry.pkg_sha256)
    throw invalid(file, 'its manifest is not the one that its list names')
  const { name, version } = entry
  return {
    name,
    version,
    channel: record.channel,
    list: record.list,
    entry,
    manifest,
    ...(record.delta !== undefined && { delta: Buffer.from(record.delta, 'base64') }),
    ...(record.settingsPatch !== undefined && { settingsPatch: Buffer.from(record.settingsPatch) })
  }
}

function hashOf(file: string, manifest: Buffer): Sha256Hex {
  try {
    return sha256Of(decompress(manifest, MAX_MANIFEST_BYTES))
  } catch {
    throw invalid(file, 'its manifest does not inflate')
  }
}

function parse(file: string, text: string): RecordFile {
  let value: unknown
  try {
    value = parseJson(text)
  } catch {
    throw invalid(file, 'it is not JSON')
  }
  const { format, channel, list, manifest, delta, settingsPatch } = (value ?? {}) as Record<
    string,
    unknown
  >
  if (format !== FORMAT) throw invalid(file, `its format is not ${FORMAT}`)
  const areTexts = [channel, manifest, delta ?? '', settingsPatch ?? ''].every(
    (part) => typeof part === 'string'
  )
  if (!areTexts || !Array.isArray(list)) throw invalid(file, 'it lacks channel, list or manifest')
  return value as RecordFile
}

const invalid = (file: string, why: string): Failure =>
  new Failure('record-invalid', `${file} is not what publish wrote: ${why}`)

/** The files that a release has besides its bundle's. */
export function recordedFiles({ settingsPatch }: PublicationRecord): [string, Buffer][] {
  return settingsPatch ? [[SETTINGS_PATCH, settingsPatch]] : []
}
