import { sha256Of } from '../../build/sha256'
import type { ReleaseFile } from '../../commands/release-files'
import { Failure } from '../../report/failure'
import type { Reporter } from '../../report/reporter'
import type { Asset } from './api'
import { pause, type Release, type Releases, statusOf } from './github'

/** How often a file of the same name, which another job is sending, is looked at again. */
const LOOKS = 5

/**
 * Attaches what a release lacks. What is there has to be the same; so it does not matter who was first, or whether a
 * run before this one ended half-way.
 *
 * @throws Failure `release-asset-differs`, `release-immutable`
 */
export async function attach(
  releases: Releases,
  release: Release,
  files: ReleaseFile[],
  reporter: Reporter
): Promise<void> {
  const there = new Map((await releases.assets(release.id)).map((asset) => [asset.name, asset]))
  const complete = [...there.values()].filter(isComplete)
  for (const file of files) {
    const other = complete.find(({ name }) => name === file.name)
    if (other !== undefined) await requireSame(releases, release, file, other)
    else await add(releases, release, file, reporter)
  }
}

const isComplete = ({ state }: Asset): boolean => state === 'uploaded'

async function add(
  releases: Releases,
  release: Release,
  file: ReleaseFile,
  reporter: Reporter
): Promise<void> {
  if (release.immutable) {
    throw new Failure(
      'release-immutable',
      `release ${release.tag_name} of ${releases.name} cannot be changed any more and lacks ${file.name}: have one job make the release, after all others`
    )
  }
  for (let look = 0; ; look++) {
    try {
      await releases.upload(release, file.name, file.bytes)
      reporter.info(`attached: ${file.name}`)
      return
    } catch (thrown) {
      // There is one of this name: another job's, complete or on its way, or what a job left that ended.
      if (statusOf(thrown) !== 422 || look === LOOKS) throw thrown
      const other = (await releases.assets(release.id)).find(({ name }) => name === file.name)
      if (other && isComplete(other)) return requireSame(releases, release, file, other)
      if (other && look === LOOKS - 1) await releases.removeAsset(other.id)
      else await pause(look)
    }
  }
}

async function requireSame(
  releases: Releases,
  release: Release,
  file: ReleaseFile,
  other: Asset
): Promise<void> {
  if (file.once) return
  const wanted = `sha256:${sha256Of(file.bytes)}`
  const isSame =
    other.size === file.bytes.length &&
    (other.digest ?? `sha256:${sha256Of(await releases.content(other))}`) === wanted
  if (isSame) return
  throw new Failure(
    'release-asset-differs',
    `${file.name} of release ${release.tag_name} of ${releases.name} is another file than the one built here: a release is never replaced, tag a new version`
  )
}
