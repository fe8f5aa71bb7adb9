import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendEndlessly } from './endless'

/** A file that is attached to a release. */
export interface Asset {
  name: string
  content: Buffer
  /** In bytes, if GitHub says another than it is. */
  size?: number
  /** What GitHub noted when it was uploaded, `sha256:…`; older releases have none. */
  digest?: string
  /** Its storage answers with this status instead. */
  status?: number
  /** What its storage sends has no end. */
  endless?: boolean
}

export const REPOSITORY = 'fleet/library'

/**
 * GitHub's API as far as a release's files go, for those who have the token: the release by its tag, an
 * asset by its number, which redirects to a storage that wants no token.
 */
export class GitHubApi {
  /** Path and Accept header of each request. */
  readonly requests: string[] = []

  private constructor(
    private readonly server: Server,
    private readonly releases: Map<string, Asset[]>,
    readonly token: string
  ) {
    server.on('request', (request, response) => this.answer(request, response))
  }

  static async start(releases: Record<string, Asset[]>): Promise<GitHubApi> {
    const server = createServer()
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    return new GitHubApi(server, new Map(Object.entries(releases)), 'ghs_of-the-job')
  }

  /** What a runner tells its actions of it. */
  get environment(): Record<string, string> {
    return { GITHUB_API_URL: this.url, GITHUB_REPOSITORY: REPOSITORY }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  private get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { url = '', headers } = request
    this.requests.push(`${url} ${headers.accept}`)
    const assets = [...this.releases.values()].flat()
    const stored = /^\/storage\/(\d+)$/.exec(url)
    if (stored) return this.store(assets[Number(stored[1])]!, response)
    if (headers.authorization !== `token ${this.token}`) {
      return sendJson(response, 401, { message: 'Bad credentials' })
    }
    const prefix = `/repos/${REPOSITORY}/releases`
    const tagged = this.releases.get(url.slice(`${prefix}/tags/`.length))
    const [, index] = new RegExp(`^${prefix}/assets/(\\d+)$`).exec(url) ?? []
    if (tagged) {
      const list = tagged.map(({ name, content, size = content.length, digest }) => ({
        id: assets.findIndex((asset) => asset.name === name),
        name,
        size,
        ...(digest ? { digest } : {})
      }))
      sendJson(response, 200, { assets: list })
    } else if (index && headers.accept === 'application/octet-stream') {
      response.writeHead(302, { location: `${this.url}/storage/${index}` }).end()
    } else sendJson(response, 404, { message: 'Not Found' })
  }

  private store({ content, status = 200, endless }: Asset, response: ServerResponse): void {
    if (endless) return sendEndlessly(response)
    response.writeHead(status, { 'content-type': 'application/octet-stream' })
    response.end(status === 200 ? content : '')
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
