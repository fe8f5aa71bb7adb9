import { createHash } from 'node:crypto'
import type { Sha256Hex } from '../release/update-list'

export const sha256Of = (content: Buffer | string): Sha256Hex =>
  createHash('sha256').update(content).digest('hex')
