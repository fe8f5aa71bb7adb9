import type { ServerResponse } from 'node:http'

const PIECE = Buffer.alloc(256 * 1024)
/** So that a reader without a limit fails in a test, and does not take all memory of the machine. */
const END_BYTES = 512 * 1024 * 1024

/**
 * Answers with a file that is longer than anybody may take, as fast as it is taken.
 *
 * @param sent is told the bytes of each piece
 */
export function sendEndlessly(
  response: ServerResponse,
  sent: (bytes: number) => void = () => {}
): void {
  let leftBytes = END_BYTES
  const more = (): void => {
    while (!response.destroyed && leftBytes > 0) {
      leftBytes -= PIECE.length
      sent(PIECE.length)
      if (!response.write(PIECE)) return
    }
    response.end()
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream' })
  response.on('drain', more)
  more()
}
