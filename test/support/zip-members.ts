/** One member as its local file header and data say (APPNOTE 4.3.7). */
export interface LocalMember {
  path: string
  flags: number
  method: number
  dosTime: number
  dosDate: number
  crc: number
  size: number
  deflated: Buffer
}

/**
 * Reads a zip archive from front to back, by local headers alone, as a board does that has only a
 * stream. Throws where the data does not follow the header.
 */
export function localMembers(archive: Buffer): LocalMember[] {
  const members: LocalMember[] = []
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50;) {
    const nameStart = at + 30
    const dataStart = nameStart + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
    const end = dataStart + archive.readUInt32LE(at + 18)
    members.push({
      path: archive.toString('utf8', nameStart, nameStart + archive.readUInt16LE(at + 26)),
      flags: archive.readUInt16LE(at + 6),
      method: archive.readUInt16LE(at + 8),
      dosTime: archive.readUInt16LE(at + 10),
      dosDate: archive.readUInt16LE(at + 12),
      crc: archive.readUInt32LE(at + 14),
      size: archive.readUInt32LE(at + 22),
      deflated: archive.subarray(dataStart, end)
    })
    at = end
  }
  return members
}
