import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Failure } from '../report/failure'
import type { Library } from '../serial/deploy'
import type { Octokit, Repository } from './github-release/api'
import { assetContent } from './github-release/asset-content'

const ANSWER_MS = 30_000

/**
 * Downloads the bundle that is attached to a release, and checks it against the digest that GitHub took
 * when it was uploaded.
 *
 * @param tag `v1.4.0`
 */
export async function downloadBundle(
  octokit: Octokit,
  repository: Repository,
  tag: string
): Promise<Required<Library>> {
  const name = `${repository.owner}/${repository.repo}`
  const release = await octokit.rest.repos
    .getReleaseByTag({ ...repository, tag, request: { signal: AbortSignal.timeout(ANSWER_MS) } })
    .catch((cause: Error) => {
      throw new Failure(
        'release-missing',
        `${name} has no release ${tag} that this token can read (${cause.message}): check the tag, and that the job has "permissions: contents: read"`,
        { cause }
      )
    })
  const bundles = release.data.assets.filter((asset) => asset.name.endsWith('.tar.gz'))
  const [asset] = bundles
  if (!asset || bundles.length > 1) {
    throw new Failure(
      'release-bundle',
      `release ${tag} of ${name} has ${bundles.length} bundles (.tar.gz), one is needed: attach it, or hand it over as an artifact`
    )
  }
  const bytes = await assetContent(octokit, repository, asset).catch((cause: Error) => {
    if (cause instanceof Failure) throw cause
    throw new Failure(
      'release-download',
      `${asset.name} of release ${tag} cannot be downloaded (${cause.message}): run the job again`,
      { cause }
    )
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const digest = (asset as { digest?: string | null }).digest
  if (digest && digest !== `sha256:${sha256}`) {
    throw new Failure(
      'bundle-mismatch',
      `${asset.name} of release ${tag} does not hash to what GitHub has noted (${digest}): nothing was written; run the job again`
    )
  }
  return { file: basename(asset.name), bytes, sha256 }
}
