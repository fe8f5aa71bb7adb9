import type { getOctokit } from '@actions/github'

export type Octokit = ReturnType<typeof getOctokit>
export type Repository = { owner: string; repo: string }

/** A file of a release, as far as is of interest. */
export interface Asset {
  id: number
  name: string
  size: number
  /** `uploaded`; anything else is on its way, or was left behind. */
  state: string
  /** `sha256:…`; older files have none. */
  digest?: string | null
}
