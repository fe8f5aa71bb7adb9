/** Bytes that came and are yet to be read. Memory doubles when it has to grow, so that taking them in is linear. */
export class ByteQueue {
  private buffer = Buffer.alloc(4096)
  private start = 0
  private end = 0

  get length(): number {
    return this.end - this.start
  }

  /** All that waits. To be used before anything else is added or taken. */
  get bytes(): Buffer {
    return this.buffer.subarray(this.start, this.end)
  }

  add(bytes: Uint8Array): void {
    if (this.end + bytes.length > this.buffer.length) this.makeRoom(bytes.length)
    this.buffer.set(bytes, this.end)
    this.end += bytes.length
  }

  take(count: number): Buffer {
    const taken = Buffer.from(this.buffer.subarray(this.start, this.start + count))
    this.start += count
    if (this.start === this.end) this.start = this.end = 0
    return taken
  }

  private makeRoom(count: number): void {
    const waiting = this.bytes
    const target =
      waiting.length + count > this.buffer.length / 2
        ? Buffer.alloc(2 * (waiting.length + count))
        : this.buffer
    waiting.copy(target)
    this.buffer = target
    this.end = waiting.length
    this.start = 0
  }
}
