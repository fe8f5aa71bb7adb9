export const MIB = 1024 * 1024

/** More than any board's flash holds. */
export const MAX_BYTES = 64 * MIB
const MAX_ENTRIES = 10_000

/** Above this size it may be no more than so many times what is packed: nothing for boards shrinks like that. */
const MAX_RATIO = 100
const RATIO_FROM_BYTES = 8 * MIB

/** What an archive may still come to, whoever made it: counted before it is in memory. */
export class Budget {
  private entries = 0
  private bytes = 0

  constructor(private readonly packedBytes: number) {}

  /** One more file, folder or whatever an archive lists. */
  entry(): void {
    if (++this.entries > MAX_ENTRIES) throw new Error(`it holds more than ${MAX_ENTRIES} files`)
  }

  unpacked(bytes: number): void {
    this.bytes += bytes
    if (this.bytes > MAX_BYTES) throw new Error(`it unpacks to more than ${MAX_BYTES / MIB} MB`)
    if (this.bytes > Math.max(RATIO_FROM_BYTES, MAX_RATIO * this.packedBytes))
      throw new Error(
        `it unpacks to more than ${MAX_RATIO} times its size, as nothing for boards does`
      )
  }
}
