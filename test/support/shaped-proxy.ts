import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

export interface Line {
  /** One way; a round trip is twice that. */
  delayMs?: number
  /** From the client to the broker; unlimited if absent. */
  upBytesPerS?: number
  /** From the broker to the client; unlimited if absent. */
  downBytesPerS?: number
}

/** What the line holds of one direction; then the sender has to wait, as on a real one. */
const BUFFER_BYTES = 32_768
/** What goes at a time over a line of limited speed. */
const PIECE_BYTES = 1_024

/** A line to a broker that is long, slow or both. */
export class ShapedProxy {
  /** Bytes that went to the broker. */
  upBytes = 0
  /** How many round trips what has come back from the broker took, one after the other. */
  roundTrips = 0
  /** Of what has come to the broker, that which took the most: it may be what is answered. */
  private asked = 0
  private readonly sockets = new Set<Socket>()
  private readonly server: Server

  private constructor(
    target: number,
    private readonly line: Line
  ) {
    // The line alone delays: not Nagle's algorithm on either side of it.
    this.server = createServer({ noDelay: true }, (client) => {
      const broker = connect({ port: target, host: '127.0.0.1', noDelay: true })
      this.pipe(client, broker, line.upBytesPerS, (bytes) => {
        const asked = this.roundTrips + 1
        return () => {
          this.upBytes += bytes
          this.asked = Math.max(this.asked, asked)
        }
      })
      this.pipe(broker, client, line.downBytesPerS, () => {
        const answered = this.asked
        return () => void (this.roundTrips = Math.max(this.roundTrips, answered))
      })
    })
  }

  static async to(target: number, line: Line): Promise<ShapedProxy> {
    const proxy = new ShapedProxy(target, line)
    await new Promise<void>((done) => proxy.server.listen(0, '127.0.0.1', done))
    return proxy
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /** Ends all connections; new ones are taken. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy()
  }

  /** From now on nothing goes through the connections that there are, and nobody is told. */
  hold(): void {
    for (const socket of this.sockets) socket.removeAllListeners('data').pause()
  }

  async close(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done))
    this.cut()
    await closed
  }

  /** @param enters is told what begins its way; what it returns, that it has come */
  private pipe(
    from: Socket,
    to: Socket,
    bytesPerS: number | undefined,
    enters: (bytes: number) => () => void
  ): void {
    this.sockets.add(from)
    const held: { piece: Buffer; comes: () => void }[] = []
    let heldBytes = 0
    /** When the line is free for the next piece. */
    let freeMs = 0
    from.on('data', (data) => {
      heldBytes += data.length
      if (heldBytes > BUFFER_BYTES) from.pause()
      for (let at = 0; at < data.length; at += PIECE_BYTES) {
        const piece = data.subarray(at, at + PIECE_BYTES)
        const takesMs = bytesPerS === undefined ? 0 : (piece.length / bytesPerS) * 1000
        freeMs = Math.max(freeMs, performance.now()) + takesMs
        const leaveMs = freeMs + (this.line.delayMs ?? 0) - performance.now()
        held.push({ piece, comes: enters(piece.length) })
        setTimeout(() => {
          // On a busy machine timers do not end in the order in which they began.
          const next = held.shift()!
          heldBytes -= next.piece.length
          if (heldBytes <= BUFFER_BYTES) from.resume()
          next.comes()
          if (!to.destroyed) to.write(next.piece)
        }, leaveMs)
      }
    })
    from.on('error', () => {})
    from.once('close', () => {
      this.sockets.delete(from)
      to.destroy()
    })
  }
}
