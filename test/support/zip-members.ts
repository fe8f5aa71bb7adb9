/** One member, as the archive's central directory tells (APPNOTE 4.3.12). */
export interface ArchiveMember {
  path: string
  method: number
  dosTime: number
  dosDate: number
  crc: number
  size: number
  mode: number
  comment: string
  deflated: Buffer
}

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06')

/** Takes a zip archive apart, without a library that would hide what it says. */
export function archiveMembers(archive: Buffer): ArchiveMember[] {
  const end = archive.lastIndexOf(END_OF_DIRECTORY)
  let at = archive.readUInt32LE(end + 16)
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const header = archive.subarray(at)
    const nameLength = header.readUInt16LE(28)
    const local = archive.subarray(header.readUInt32LE(42))
    const start = 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
    const commentAt = 46 + nameLength + header.readUInt16LE(30)
    const comment = header.toString('utf8', commentAt, commentAt + header.readUInt16LE(32))
    at += commentAt + comment.length
    return {
      path: header.toString('utf8', 46, 46 + nameLength),
      method: header.readUInt16LE(10),
      dosTime: header.readUInt16LE(12),
      dosDate: header.readUInt16LE(14),
      crc: header.readUInt32LE(16),
      size: header.readUInt32LE(24),
      mode: header.readUInt16LE(40),
      comment,
      deflated: local.subarray(start, start + header.readUInt32LE(20))
    }
  })
}
