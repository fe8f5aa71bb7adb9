import type { ReleaseEntry, UpdateList } from '../release/update-list'
import type { Offer, RolloutDocument } from './document'

/** What boards are told: all that they ever read of a rollout. */
export function listOf(document: RolloutDocument): UpdateList {
  const { state, release, revert, previous, spread_s: spread } = document
  switch (state) {
    case 'reverting':
    case 'reverted':
    case 'revert-incomplete':
      return whole(revert ?? previous ?? release)
    case 'complete':
      return whole(release)
    case 'planned':
    case 'paused':
    case 'halted':
      return staged(release, previous, { rollout: 0 })
    case 'running':
    case 'soaking': {
      const percent = document.steps[document.step]!
      const { canary } = document
      const limits = {
        ...(percent < 100 && { rollout: percent }),
        ...(percent < 100 && canary.length > 0 && { canary }),
        ...(spread > 0 && { spread })
      }
      return percent === 100 ? whole(release, limits) : staged(release, previous, limits)
    }
  }
}

type Limits = Pick<ReleaseEntry, 'rollout' | 'canary' | 'spread'>

function whole({ entry, packages }: Offer, limits: Limits = {}): UpdateList {
  return [...packages, { ...entry, ...limits }]
}

/** Boards outside the step get the release before; so do those that do not know releases. */
function staged({ entry }: Offer, previous: Offer | null, limits: Limits): UpdateList {
  const fallback = previous && { ...previous.entry, type: 'fallback' as const }
  return [...(previous?.packages ?? []), { ...entry, ...limits }, ...(fallback ? [fallback] : [])]
}
