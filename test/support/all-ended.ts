/**
 * Waits for all of it, though some fails: what the others had left would hinder the next test.
 *
 * @returns what they gave
 * @throws the first failure
 */
export async function allEnded<T>(work: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}
