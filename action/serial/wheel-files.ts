import { createHash } from 'node:crypto'
import { unsoundWheel, wheelMembers } from '../archive/wheel-members'
import { checkBoardPath } from '../release/board-path'

/** A wheel as it lies on a board. */
export interface InstalledWheel {
  /** As the dist-info folder spells it: `mpy_blox`. */
  package: string
  version: string
  /** Path relative to / → content, the dist-info folder included. */
  files: Map<string, Buffer>
}

/**
 * What a wheel puts below /lib. Every member has to be what RECORD says (PEP 376). A file beside
 * METADATA keeps the wheel's own hash: by that the board's updates know what is installed.
 *
 * @param fileName for messages
 */
export function wheelFiles(fileName: string, bytes: Buffer): InstalledWheel {
  const members = wheelMembers(fileName, bytes)
  const recordPath = [...members.keys()].find((path) => /^[^/]+\.dist-info\/RECORD$/.test(path))
  if (!recordPath) throw unsoundWheel(fileName, 'it has no RECORD')
  const record = readRecord(members.get(recordPath)!.toString())
  const files = new Map<string, Buffer>()
  for (const [path, content] of members) {
    if (path !== recordPath && record.get(path) !== recordHash(content)) {
      throw unsoundWheel(fileName, `${path} is not what its RECORD says`)
    }
    files.set(checkBoardPath(`lib/${path}`), content)
  }
  const distInfo = recordPath.slice(0, recordPath.indexOf('/'))
  const wheelHash = createHash('sha256').update(bytes).digest('hex')
  files.set(`lib/${distInfo}/WHEEL.sha256`, Buffer.from(wheelHash))
  const [name = '', version = ''] = distInfo.replace(/\.dist-info$/, '').split('-')
  return { package: name, version, files }
}

/** Path → urlsafe base64 of its sha256. */
function readRecord(text: string): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const match = /^"?(.*?)"?,sha256=([\w-]+),\d*$/.exec(line)
    if (match) hashes.set(match[1]!, match[2]!)
  }
  return hashes
}

function recordHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url')
}
