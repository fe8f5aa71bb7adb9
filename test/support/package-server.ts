import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHash } from 'node:crypto'
import type { Services } from '../../action/build/dependencies/mip-address'

/** A mip index, repositories and anything else that packages are fetched from, on loopback. */
export class PackageServer {
  /** Path with `/` → content, or the status that is answered. What is not in it is not there. */
  readonly files = new Map<string, string | Buffer | number>()
  /** Paths that were asked for. */
  readonly asked: string[] = []
  private readonly listed = new Map<string, object>()
  /** Answered to everything in place of what is there. */
  status?: number

  private constructor(private readonly server: Server) {}

  static async start(): Promise<PackageServer> {
    const server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://x').pathname
      packages.asked.push(path)
      const content = packages.files.get(path) ?? 404
      response.statusCode = packages.status ?? (typeof content === 'number' ? content : 200)
      if (path.startsWith('/simple/')) response.setHeader('content-type', 'text/html')
      response.end(response.statusCode === 200 ? content : 'no')
    })
    const packages = new PackageServer(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return packages
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  get index(): string {
    return `${this.address}/pi/v2`
  }

  /** Repositories as `github:` finds them, below `/raw`. */
  get services(): Services {
    const raw = ({ repository, ref, path }: { repository: string; ref: string; path: string }) =>
      `${this.address}/raw/${repository}/${ref}/${path}`
    return {
      raw: { github: raw, gitlab: raw, codeberg: raw },
      commit: (repository, ref) => `${this.address}/commits/${repository}/${ref}`
    }
  }

  /** Puts a package into the index, in its format 2, as its newest. */
  index2(
    name: string,
    version: string,
    files: Record<string, string>,
    words: { description?: string; license?: string } = {}
  ): void {
    const hashes = Object.entries(files).map(([path, content]) => {
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
      this.files.set(`/pi/v2/file/${hash.slice(0, 2)}/${hash}`, content)
      return [path, hash]
    })
    const document = JSON.stringify({ v: 1, hashes, version })
    for (const named of [version, 'latest']) {
      this.files.set(`/pi/v2/package/py/${name}/${named}.json`, document)
    }
    this.listed.set(name, { name, version, author: '', description: '', license: '', ...words })
    const packages = [...this.listed.values()]
    this.files.set('/pi/v2/index.json', JSON.stringify({ v: 2, updated: 0, packages }))
  }

  /** Puts files into a repository at a ref. */
  repository(repository: string, ref: string, files: Record<string, string | object>): void {
    for (const [path, content] of Object.entries(files)) {
      const text = typeof content === 'string' ? content : JSON.stringify(content)
      this.files.set(`/raw/${repository}/${ref}/${path}`, text)
    }
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((done) => this.server.close(() => done()))
  }
}
