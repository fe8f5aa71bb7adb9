import { wheelMembers } from '../archive/wheel-members'
import { Failure } from '../report/failure'
import { compress, makeBlobs, sha256Of, type Blob } from './blob'
import { checkBoardPaths } from './board-path'
import { MAX_DEVICES, encodeManifest } from './manifest'
import { checkRemovals } from './removal'
import { checkSettingsPatch } from './settings-patch'
import { requirementsOf } from './requirements'
import { signManifest } from './signature'
import { checkTaken } from './takes'
import type { ReleaseEntry } from './update-list'

export interface ReleaseOptions {
  name: string
  version: string
  /** Bytes of each; their files go below `lib/`. */
  wheels?: Uint8Array[]
  /** By board path. */
  srcFiles: Map<string, Uint8Array>
  /** Files of this release that boards may have from another one, which is to lose them. */
  takes?: string[]
  /** Files, and folders ending in `/`, that boards are to remove: strays that nobody owns. */
  remove?: string[]
  channel?: string
  deviceIds: string[]
  /** PEM text; unsigned without it. */
  signingKey?: string
  /** Boards with a set clock refuse the release later than this after its creation. */
  expiresAfterS?: number
  /** Boards apply it outside their hours, too, and wait for their application a quarter of an hour at most. */
  urgent?: boolean
  /** For tests and for the replay of a known release; otherwise the clock's. */
  nowMs?: number
}

export interface Release {
  entry: ReleaseEntry
  /** As it is signed; on its topic it is compressed. */
  manifest: Buffer
  /** The manifest's payload and the blobs, to be published before the list. */
  packages: ({ entry: ReleaseEntry; payload: Buffer } | Blob)[]
}

/**
 * Makes what boards need to move only what changed: a manifest and one blob a file.
 *
 * @throws Failure `path`, `wheel`, `too-many-devices`, `bad-key`, ...
 */
export function makeRelease(options: ReleaseOptions): Release {
  const { name, version, channel, deviceIds, signingKey, nowMs = Date.now() } = options
  const devices = namedDevices(deviceIds)
  const files = boardFiles(options)
  const takes = checkTaken(options.takes ?? [], files)
  const created = Math.floor(nowMs / 1000)
  const manifest = encodeManifest(
    {
      format: 1,
      name,
      version,
      seq: nowMs,
      channel: channel ?? null,
      devices,
      created,
      expires: options.expiresAfterS === undefined ? null : created + options.expiresAfterS,
      requires: requirementsOf(files),
      ...(options.urgent && { urgent: true })
    },
    [...files].map(([path, content]) => ({
      path,
      sizeBytes: content.length,
      sha256: sha256Of(content),
      ...(takes.has(path) && { takes: true })
    })),
    checkRemovals(options.remove ?? [], files.keys())
  )
  const payload = compress(manifest)
  const entry: ReleaseEntry = {
    type: 'release',
    name,
    version,
    pkg_sha256: sha256Of(manifest),
    size: payload.length,
    ...(signingKey !== undefined && signManifest(manifest, signingKey))
  }
  const blobs = [...files.values()].flatMap(makeBlobs)
  return { entry, manifest, packages: [...blobs, { entry, payload }] }
}

/**
 * The single boards that a release names, each once, in order.
 *
 * @throws Failure `too-many-devices`
 */
export function namedDevices(deviceIds: string[]): string[] {
  const devices = [...new Set(deviceIds)].sort()
  if (devices.length > MAX_DEVICES)
    throw new Failure(
      'too-many-devices',
      `a release names at most ${MAX_DEVICES} boards, not ${devices.length}; give them a channel`
    )
  return devices
}

/** Of `.dist-info` only METADATA: RECORD would repeat all hashes, and change with every module. */
const LEFT_OUT = /\.dist-info\/(?!METADATA$)/

/** Everything that the release puts on a board, by board path. */
export function boardFiles({
  name,
  version,
  wheels = [],
  srcFiles
}: Pick<ReleaseOptions, 'name' | 'version' | 'wheels' | 'srcFiles'>): Map<string, Uint8Array> {
  const files = wheels
    .flatMap((wheel) => [...wheelMembers(`a wheel of ${name} ${version}`, wheel)])
    .filter(([member]) => !LEFT_OUT.test(member))
    .map(([member, content]): [string, Uint8Array] => [`lib/${member}`, content])
  files.push(...srcFiles)
  const paths = checkBoardPaths(files.map(([path]) => path))
  const byPath = new Map(files.map(([, content], index) => [paths[index]!, content]))
  checkSettingsPatch(byPath)
  return byPath
}
