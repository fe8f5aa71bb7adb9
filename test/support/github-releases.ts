import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { sendEndlessly } from './endless'

export interface StoredAsset {
  id: number
  name: string
  state: string
  content: Buffer
  /** What is sent of it has no end; nor has GitHub noted what it was. */
  endless?: boolean
}

export interface StoredRelease {
  id: number
  tag_name: string
  draft: boolean
  prerelease: boolean
  body: string
  immutable: boolean
  assets: StoredAsset[]
}

export const REPOSITORY = 'fleet/lamp'

/** GitHub's API as far as writing releases goes, over HTTP on loopback, with its rules on tags, drafts and names. */
export class GitHubReleases {
  readonly releases: StoredRelease[] = []
  /** Method and path of each request. */
  readonly requests: string[] = []
  /** So many of the next requests get a 502. */
  badMoments = 0
  readonly token = 'ghs_may-write'
  readonly readToken = 'ghs_may-read'
  private ids = 0

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => void this.answer(request, response))
  }

  static async start(): Promise<GitHubReleases> {
    const server = createServer()
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    return new GitHubReleases(server)
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  /** What a runner tells its actions of it. */
  get environment(): Record<string, string> {
    return { GITHUB_API_URL: this.url, GITHUB_REPOSITORY: REPOSITORY }
  }

  /** How often something was written. */
  get writes(): number {
    return this.requests.filter((request) => !request.startsWith('GET ')).length
  }

  add(release: Partial<StoredRelease> & { tag_name: string }): StoredRelease {
    const id = ++this.ids
    const whole = { draft: false, prerelease: false, body: '', immutable: false, assets: [] }
    const added = { ...whole, id, ...release }
    this.releases.push(added)
    return added
  }

  asset(name: string, content: Buffer, state = 'uploaded'): StoredAsset {
    return { id: ++this.ids, name, state, content }
  }

  private get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    const { pathname, searchParams } = new URL(url, this.url)
    this.requests.push(`${method} ${pathname}`)
    const body = await buffer(request)
    const send = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      response.end(status === 204 ? undefined : JSON.stringify(value))
    }
    if (this.badMoments > 0) {
      this.badMoments -= 1
      return send(502, { message: 'Bad Gateway' })
    }
    const mayWrite = headers.authorization === `token ${this.token}`
    if (!mayWrite && headers.authorization !== `token ${this.readToken}`)
      return send(401, { message: 'Bad credentials' })
    if (!mayWrite && method !== 'GET')
      return send(403, { message: 'Resource not accessible by integration' })
    const path = pathname.replace('/uploads', '').replace(`/repos/${REPOSITORY}/releases`, '')
    const [, id] = /\/(\d+)(\/assets)?$/.exec(path) ?? []
    const release = this.releases.find((one) => one.id === Number(id))
    const route = `${method} ${path.replace(/\d+/, '#').replace(/\/tags\/.*/, '/tags')}`
    const visible = this.releases.filter(({ draft }) => mayWrite || !draft)
    const isTaken = (tag: string): boolean =>
      this.releases.some((one) => !one.draft && one.tag_name === tag && one !== release)
    const lacking = (): void => send(404, { message: 'Not Found' })
    const taken = (): void => send(422, { message: 'Validation Failed: already_exists' })
    switch (route) {
      case 'GET ':
        return send(
          200,
          [...visible].reverse().map((one) => this.shown(one))
        )
      case 'GET /tags': {
        const tagged = this.releases.find((one) => !one.draft && path === `/tags/${one.tag_name}`)
        return tagged ? send(200, this.shown(tagged)) : lacking()
      }
      case 'POST ': {
        const wanted = JSON.parse(body.toString()) as StoredRelease
        if (!wanted.draft && isTaken(wanted.tag_name)) return taken()
        return send(201, this.shown(this.add(wanted)))
      }
      case 'PATCH /#': {
        const change = JSON.parse(body.toString()) as Partial<StoredRelease>
        if (!release) return lacking()
        if (change.draft === false && isTaken(release.tag_name)) return taken()
        Object.assign(release, change)
        return send(200, this.shown(release))
      }
      case 'DELETE /#':
        if (!release) return lacking()
        this.releases.splice(this.releases.indexOf(release), 1)
        return send(204, undefined)
      case 'GET /#/assets':
        return release ? send(200, this.shown(release).assets) : lacking()
      case 'POST /#/assets': {
        if (!release) return lacking()
        const name = searchParams.get('name')!
        if (release.immutable || release.assets.some((other) => other.name === name)) return taken()
        const asset = this.asset(name, body)
        release.assets.push(asset)
        return send(201, asset)
      }
      case 'DELETE /assets/#':
        for (const one of this.releases)
          one.assets = one.assets.filter((asset) => asset.id !== Number(id))
        return send(204, undefined)
      case 'GET /assets/#': {
        const all = this.releases.flatMap(({ assets }) => assets)
        const asset = all.find((one) => one.id === Number(id))
        if (!asset) return lacking()
        if (asset.endless) return sendEndlessly(response)
        response.writeHead(200, { 'content-type': 'application/octet-stream' })
        return void response.end(asset.content)
      }
      default:
        return lacking()
    }
  }

  private shown(release: StoredRelease) {
    return {
      ...release,
      upload_url: `${this.url}/uploads/repos/${REPOSITORY}/releases/${release.id}/assets{?name,label}`,
      assets: release.assets.map(({ id, name, state, content, endless }) => ({
        id,
        name,
        state,
        size: content.length,
        digest: endless ? null : `sha256:${createHash('sha256').update(content).digest('hex')}`
      }))
    }
  }
}
