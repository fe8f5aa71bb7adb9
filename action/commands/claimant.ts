import { hostname, userInfo } from 'node:os'
import type { Claimant } from '../rollout/lease'

/** Who publishes, for others who are refused meanwhile: a workflow's run, or somebody at a computer. */
export function claimant(environment: NodeJS.ProcessEnv = process.env): Claimant {
  const {
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run,
    GITHUB_SERVER_URL: server
  } = environment
  if (!repository || !run) return { by: `${nameOfUser()}@${hostname()}` }
  const url = server ? `${server}/${repository}/actions/runs/${run}` : undefined
  return { by: `${repository} run ${run}`, ...(url !== undefined && { url }) }
}

/** In containers a user may have no name. */
function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}
