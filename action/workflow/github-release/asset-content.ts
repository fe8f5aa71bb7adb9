import { MAX_BYTES, MIB } from '../../archive/budget'
import { received, TooLarge } from '../../archive/received'
import { Failure } from '../../report/failure'
import type { Asset, Octokit, Repository } from './api'

/**
 * Downloads a file that is attached to a release: whole, or not at all. What it may hold is what a bundle may unpack to.
 *
 * @throws Failure `release-asset-large`; Error of GitHub, or of the way there
 */
export async function assetContent(
  octokit: Octokit,
  repository: Repository,
  { id, name, size }: Pick<Asset, 'id' | 'name' | 'size'>
): Promise<Buffer> {
  if (size > MAX_BYTES) throw tooLarge(name, repository)
  const open = async (signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> => {
    const { data } = await octokit.rest.repos.getReleaseAsset({
      ...repository,
      asset_id: id,
      headers: { accept: 'application/octet-stream' },
      // Else all of it is read, however much that is, and what breaks off becomes an empty file.
      request: { signal, parseSuccessResponseBody: false }
    })
    return (data as unknown as AsyncIterable<Uint8Array> | null) ?? noContent()
  }
  return received(open, MAX_BYTES).catch((cause: unknown) => {
    throw cause instanceof TooLarge ? tooLarge(name, repository) : cause
  })
}

async function* noContent(): AsyncGenerator<Uint8Array> {}

function tooLarge(name: string, { owner, repo }: Repository): Failure {
  return new Failure(
    'release-asset-large',
    `${name} of a release of ${owner}/${repo} is larger than ${MAX_BYTES / MIB} MB, as no bundle is: nothing was written; is it another file?`
  )
}
