import { openBundle, type Bundle } from '../../build/bundle'
import { changesText } from '../../commands/release-changes'
import type { KeptRelease } from '../../commands/release-files'
import { isPreRelease } from '../../release/version'
import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import { attach } from './attach'
import type { Octokit, Repository } from './api'
import { type Release, Releases, statusOf } from './github'

/**
 * Creates the GitHub release of a tag, or completes it: with all files, and with notes of what changes on a board unless
 * it has a text already. Jobs of a matrix may do so at once, and a run may be repeated: each finds what is there. A
 * release is a draft until it has everything, since an immutable one takes nothing afterwards.
 *
 * @param tag `v1.4.0`
 * @throws Failure `release-refused`, and those of `Releases` and `attach`
 */
export async function completeRelease(
  octokit: Octokit,
  repository: Repository,
  tag: string,
  kept: KeptRelease,
  reporter: Reporter
): Promise<void> {
  const releases = new Releases(octokit, repository)
  try {
    await complete(releases, tag, kept, reporter)
  } catch (thrown) {
    if (statusOf(thrown) === undefined) throw thrown
    throw new Failure(
      'release-refused',
      `GitHub refuses release ${tag} of ${releases.name} (${(thrown as Error).message}): check that the token is for ` +
        'this repository, and may write releases ("permissions: contents: write")',
      { cause: thrown }
    )
  }
  reporter.info(`GitHub release ${tag} of ${releases.name} is complete.`)
}

async function complete(
  releases: Releases,
  tag: string,
  kept: KeptRelease,
  reporter: Reporter
): Promise<void> {
  const published = await releases.ofTag(tag)
  const release = published ?? (await draftOf(releases, tag, kept, reporter))
  await attach(releases, release, kept.files, reporter)
  if (!release.body) {
    await releases.change(release.id, { body: await notesOf(releases, tag, kept, reporter) })
  }
  if (release.draft) await publish(releases, release, kept, reporter)
}

/** One draft for the tag, whoever makes it: of several, the first. */
async function draftOf(
  releases: Releases,
  tag: string,
  kept: KeptRelease,
  reporter: Reporter
): Promise<Release> {
  const own = await releases.create({
    tag_name: tag,
    name: tag,
    body: await notesOf(releases, tag, kept, reporter),
    prerelease: isPreRelease(kept.bundle.version)
  })
  const all = (await releases.newest()).filter(({ tag_name }) => tag_name === tag)
  const [first = own] = all.sort((a, b) => Number(a.draft) - Number(b.draft) || a.id - b.id)
  if (first.id !== own.id) await releases.remove(own.id)
  return first
}

/** Publishes the draft; if another job's was published before, that one is completed in its place. */
async function publish(
  releases: Releases,
  release: Release,
  kept: KeptRelease,
  reporter: Reporter
): Promise<void> {
  try {
    await releases.change(release.id, { draft: false })
  } catch (thrown) {
    const other = isTaken(thrown) ? await releases.ofTag(release.tag_name) : undefined
    if (other === undefined) throw thrown
    await attach(releases, other, kept.files, reporter)
    if (other.id !== release.id) await releases.remove(release.id).catch(() => {})
  }
}

/** GitHub has a published release of the tag, or the draft was removed by the job that has one. */
const isTaken = (thrown: unknown): boolean => [404, 422].includes(statusOf(thrown) ?? 0)

async function notesOf(
  releases: Releases,
  tag: string,
  { bundle, ending }: KeptRelease,
  reporter: Reporter
): Promise<string> {
  return changesText(bundle, await bundleBefore(releases, tag, bundle.name, ending, reporter))
}

/** The bundle of the newest release before this one that is for the same boards. */
async function bundleBefore(
  releases: Releases,
  tag: string,
  name: string,
  ending: string,
  reporter: Reporter
): Promise<Bundle | undefined> {
  const others = (await releases.newest()).filter(
    ({ draft, tag_name }) => !draft && tag_name !== tag
  )
  const isBundle = (asset: { name: string }): boolean =>
    asset.name.startsWith(`${name}-`) && asset.name.endsWith(ending)
  const asset = others.flatMap(({ assets }) => assets).find(isBundle)
  if (asset === undefined) return undefined
  try {
    return await openBundle(asset.name, await releases.content(asset))
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    reporter.warning(`The notes do not say what changes: ${thrown.message}`)
    return undefined
  }
}
