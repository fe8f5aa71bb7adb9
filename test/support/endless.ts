import type { ServerResponse } from 'node:http'

const PIECE = Buffer.alloc(256 * 1024)

/** Answers with a file that has no end, as fast as it is taken. */
export function sendEndlessly(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write(PIECE));
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream' })
  response.on('drain', more)
  more()
}
