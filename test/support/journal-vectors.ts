import { readFileSync } from 'node:fs'

/** What a board has, what it is to have, and the journal that docs/protocol.md wants for it. */
interface JournalVector {
  name: string
  before: Record<string, string>
  wanted: Record<string, string>
  journal: string
  after: Record<string, string>
}

/** Of flashing by cable. */
export const { cable } = JSON.parse(
  readFileSync('test/fixtures/protocol/journal.json', 'utf8')
) as { cable: JournalVector[] }
