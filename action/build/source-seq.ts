import { run } from '../machine/subprocess'

/** A repository answers at once; one on a slow network drive is not waited for. */
const GIT_MS = 10_000

/**
 * When the sources were committed, in milliseconds since 1970: what a board that is given this build by cable takes
 * as the `seq` of its release, so that it refuses releases from before. The same commit gives the same; a
 * commit from the future is of now.
 *
 * @returns undefined outside of a git repository, unless SOURCE_DATE_EPOCH is set
 */
export async function sourceSeq(
  folder: string,
  { sourceDateEpoch }: { sourceDateEpoch?: number }
): Promise<number | undefined> {
  const seconds = sourceDateEpoch ?? (await commitTime(folder))
  return seconds ? Math.min(seconds * 1000, Date.now()) : undefined
}

async function commitTime(folder: string): Promise<number | undefined> {
  const command = ['git', '-C', folder, 'log', '-1', '--format=%ct']
  const { code, stdout } = await run(command, { timeoutMs: GIT_MS })
  return code === 0 && /^\d{1,12}\n$/.test(stdout) ? Number(stdout) : undefined
}
