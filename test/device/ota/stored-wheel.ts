import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'

/** A wheel whose members are stored, with a RECORD of them. */
export function storedWheel(name: string, files: Record<string, string>): Buffer {
  const info = `${name}-1.0.dist-info`
  const members: Record<string, string> = { ...files, [`${info}/METADATA`]: `Name: ${name}\n` }
  const record = Object.entries(members).map(([path, content]) => {
    const hash = createHash('sha256').update(content).digest('base64url')
    return `${path},sha256=${hash},${Buffer.byteLength(content)}\n`
  })
  members[`${info}/RECORD`] = `${record.join('')}${info}/RECORD,,\n`
  const bytes = Object.entries(members).map(([path, content]) => [path, Buffer.from(content)])
  return Buffer.from(zipSync(Object.fromEntries(bytes) as never, { level: 0 }))
}
