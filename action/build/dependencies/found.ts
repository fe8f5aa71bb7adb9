import { normaliseVersion } from '../../release/version'
import type { LockedFile } from './lock'
import type { Wanted } from './wanted'

/** A package as its source has it. */
export interface Found {
  version: string
  /** Where it is described, pinned as well as its source allows. */
  source: string
  files: LockedFile[]
  /** What it asks for in turn. */
  wanted: Wanted[]
}

/** Versions of mip packages are information, and free text; a wheel's follow PEP 440. */
export function releaseVersion(...candidates: (string | undefined)[]): string {
  for (const candidate of candidates) {
    try {
      if (candidate !== undefined) return normaliseVersion(candidate)
    } catch {
      // The next says more.
    }
  }
  return '0'
}
