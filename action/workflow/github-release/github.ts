import { Failure } from '../../report/failure'
import type { Asset, Octokit, Repository } from './api'
import { assetContent } from './asset-content'

/** A release, published or not. */
export interface Release {
  id: number
  tag_name: string
  draft: boolean
  body?: string | null
  upload_url: string
  /** Nothing can be added any more. */
  immutable?: boolean
}

const ANSWER_MS = 30_000
const TRANSFER_MS = 300_000
/** How often GitHub may have a bad moment, with a pause that doubles. */
const TRIES = 4
const PAUSE_MS = 250

export const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** attempt))

export const statusOf = (thrown: unknown): number | undefined =>
  (thrown as { status?: number }).status

/** The releases of one repository. Each call has a time limit, and some patience with a server that has a bad moment. */
export class Releases {
  constructor(
    private readonly octokit: Octokit,
    private readonly repository: Repository
  ) {}

  get name(): string {
    return `${this.repository.owner}/${this.repository.repo}`
  }

  /** The published one. */
  async ofTag(tag: string): Promise<Release | undefined> {
    try {
      return await this.call((request) =>
        this.octokit.rest.repos.getReleaseByTag({ ...this.repository, tag, request })
      )
    } catch (thrown) {
      if (statusOf(thrown) === 404) return undefined
      throw thrown
    }
  }

  /** The newest first; drafts too, for whoever may write. */
  async newest(): Promise<(Release & { assets: Asset[] })[]> {
    return this.call((request) =>
      this.octokit.rest.repos.listReleases({ ...this.repository, per_page: 100, request })
    )
  }

  create(draft: {
    tag_name: string
    name: string
    body: string
    prerelease: boolean
  }): Promise<Release> {
    return this.call((request) =>
      this.octokit.rest.repos.createRelease({ ...this.repository, ...draft, draft: true, request })
    )
  }

  async change(id: number, to: { draft?: false; body?: string }): Promise<void> {
    await this.call((request) =>
      this.octokit.rest.repos.updateRelease({ ...this.repository, release_id: id, ...to, request })
    )
  }

  async remove(id: number): Promise<void> {
    await this.call((request) =>
      this.octokit.rest.repos.deleteRelease({ ...this.repository, release_id: id, request })
    )
  }

  assets(id: number): Promise<Asset[]> {
    return this.call((request) =>
      this.octokit.rest.repos.listReleaseAssets({
        ...this.repository,
        release_id: id,
        per_page: 100,
        request
      })
    )
  }

  async removeAsset(id: number): Promise<void> {
    await this.call((request) =>
      this.octokit.rest.repos.deleteReleaseAsset({ ...this.repository, asset_id: id, request })
    )
  }

  async upload({ upload_url: url }: Release, name: string, bytes: Buffer): Promise<void> {
    await this.call(
      (request) =>
        this.octokit.request(`POST ${url}`, {
          name,
          data: bytes,
          headers: { 'content-type': 'application/octet-stream', 'content-length': bytes.length },
          request
        }),
      TRANSFER_MS
    )
  }

  /** @throws Failure `release-asset-large` */
  content(asset: Asset): Promise<Buffer> {
    return this.patiently(() => assetContent(this.octokit, this.repository, asset))
  }

  private call<T>(
    work: (request: { signal: AbortSignal }) => Promise<{ data: T }>,
    timeoutMs = ANSWER_MS
  ): Promise<T> {
    return this.patiently(async () => (await work({ signal: AbortSignal.timeout(timeoutMs) })).data)
  }

  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await work()
      } catch (thrown) {
        if (thrown instanceof Failure) throw thrown
        const status = statusOf(thrown)
        if (status === 401 || status === 403) throw this.forbidden(thrown)
        const isPassing = status === undefined || status >= 500 || status === 429
        if (!isPassing) throw thrown
        if (attempt + 1 === TRIES) throw this.unreachable(thrown)
        await pause(attempt)
      }
    }
  }

  private forbidden(cause: unknown): Failure {
    return new Failure(
      'release-forbidden',
      `the token may not write releases of ${this.name}: give the job "permissions: contents: write"`,
      { cause }
    )
  }

  private unreachable(cause: unknown): Failure {
    const why = (cause as Error).message
    return new Failure(
      'release-unreachable',
      `GitHub does not answer about the releases of ${this.name} (${why}): run the job again, it goes on from there`,
      { cause }
    )
  }
}
