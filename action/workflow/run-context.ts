import type { Octokit, Repository } from './github-release/api'
import { Failure } from '../report/failure'

// What the runner says of a run in the environment (GitHub: "Default environment variables"). Not by the context of
// @actions/github, which also reads the event's payload, and ends the process if it cannot.

/** The branch or tag that the run is for: `refs/tags/v1.4.0`. */
export const gitRef = (): string => process.env['GITHUB_REF'] ?? ''

/** The repository that the run belongs to. */
export function repository(): Repository {
  const name = process.env['GITHUB_REPOSITORY'] ?? ''
  const [, owner, repo] = /^([^/\s]+)\/([^/\s]+)$/.exec(name) ?? []
  if (owner !== undefined && repo !== undefined) return { owner, repo }
  throw new Failure(
    'repository-unknown',
    'GITHUB_REPOSITORY is not owner/name, as runners set it: this needs a workflow of a repository'
  )
}

/** GitHub's API. Much code, which most runs need not load. */
export async function octokitFor(token: string): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github')
  return getOctokit(token)
}
