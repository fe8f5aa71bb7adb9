import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What can go wrong between a board and its broker. */
export type Trouble =
  /** Both ends learn at once that the connection is gone. */
  | 'cut'
  /** Nothing gets through, and nobody learns why. */
  | 'half-open'
  /** Nothing gets through for a while; then everything does. */
  | 'stall'
  /** Bytes come in drops. */
  | 'slow'
  /** Nobody listens; connections that stand are cut. */
  | 'away'

/** TCP between a board and its broker, with trouble on request. */
export class FlakyProxy {
  port = 0
  /** Connections that were ever made. */
  connections = 0
  private readonly pairs = new Set<Pair>()
  private server = createServer()
  private trouble: Trouble | undefined

  constructor(private readonly target: number) {}

  async listen(): Promise<this> {
    this.server = createServer((board) => this.accept(board))
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve))
    this.port = (this.server.address() as AddressInfo).port
    return this
  }

  /** Makes trouble for so long; a cut is over at once. */
  async make(trouble: Trouble, durationMs: number): Promise<void> {
    this.trouble = trouble
    const hit = [...this.pairs]
    for (const pair of hit) pair.suffer(trouble)
    if (trouble === 'cut') hit.forEach((pair) => pair.end())
    if (trouble === 'away') await this.close()
    await new Promise((resolve) => setTimeout(resolve, durationMs))
    this.trouble = undefined
    if (trouble === 'away') await this.listen()
    // A half-open connection never comes to life again.
    if (trouble === 'half-open') return
    for (const pair of this.pairs) pair.recover()
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve))
    for (const pair of this.pairs) pair.end()
    await closed
  }

  private accept(board: Socket): void {
    this.connections++
    const pair = new Pair(board, connect(this.target, '127.0.0.1'), () => this.pairs.delete(pair))
    this.pairs.add(pair)
    if (this.trouble && this.trouble !== 'cut') pair.suffer(this.trouble)
  }
}

class Pair {
  private held: [Socket, Buffer][] = []
  private trouble: Trouble | undefined
  private readonly drops: NodeJS.Timeout

  constructor(
    private readonly board: Socket,
    private readonly broker: Socket,
    private readonly onEnd: () => void
  ) {
    this.drops = setInterval(() => this.drip(), 10)
    for (const [from, to] of [
      [board, broker],
      [broker, board]
    ] as const) {
      from.on('data', (data) => {
        if (this.trouble) this.held.push([to, data])
        else to.write(data)
      })
      from.on('error', () => {})
      from.on('close', () => {
        // Whoever hangs up on a half-open connection is not heard by the other end.
        if (this.trouble !== 'half-open') this.end()
      })
    }
  }

  suffer(trouble: Trouble): void {
    this.trouble = trouble
    // The broker learns in the end, as its keep-alive runs out.
    if (trouble === 'half-open') setTimeout(() => this.end(), 10_000).unref()
  }

  recover(): void {
    if (this.trouble === 'half-open') return
    this.trouble = undefined
    for (const [to, data] of this.held.splice(0)) to.write(data)
  }

  end(): void {
    clearInterval(this.drops)
    this.board.destroy()
    this.broker.destroy()
    this.onEnd()
  }

  private drip(): void {
    const next = this.trouble === 'slow' ? this.held.shift() : undefined
    if (!next) return
    const [to, data] = next
    to.write(data.subarray(0, 16))
    if (data.length > 16) this.held.unshift([to, data.subarray(16)])
  }
}
