import { normaliseVersion } from '../../release/version'
import type { Described } from '../source/described'
import type { LockedFile } from './lock'
import type { Wanted } from './wanted'

/** A package as its source has it. */
export interface Found extends Described {
  version: string
  /** Where it is described, pinned as well as its source allows. */
  source: string
  files: LockedFile[]
  /** Licences that are not among its files. */
  licenses?: LockedFile[]
  /** What it asks for in turn. */
  wanted: Wanted[]
  /** What it asks for elsewhere than on boards, as it says so. */
  notForBoards?: string[]
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
