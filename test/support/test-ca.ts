import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface CertificateAndKey {
  cert: string
  key: string
}

/** A certificate authority that lives as long as the test, made by openssl. */
export class TestCa {
  private readonly folder = mkdtempSync(join(tmpdir(), 'test-ca-'))
  readonly cert: string

  /** @param parent who vouches for it, which makes it an intermediate one; without, it does so itself */
  constructor(name = 'Test CA', parent?: TestCa) {
    const request = ['req', ...this.newKey('ca'), '-subj', `/CN=${name}`]
    if (parent) {
      this.openssl(...request, '-out', 'ca.csr', '-addext', 'basicConstraints=critical,CA:TRUE')
      this.sign('ca', { by: parent })
    } else this.openssl(...request, '-x509', '-out', 'ca.pem')
    this.cert = this.read('ca.pem')
  }

  issue(
    name: string,
    hosts: string[] = ['DNS:localhost', 'IP:127.0.0.1'],
    { expired = false } = {}
  ): CertificateAndKey {
    const request = ['req', ...this.newKey(name), '-out', `${name}.csr`, '-subj', `/CN=${name}`]
    this.openssl(...request, '-addext', `subjectAltName=${hosts.join(',')}`)
    // It may end before it begins: openssl takes the end as so many days from now.
    this.sign(name, { by: this, days: expired ? -1 : 30 })
    return { cert: this.read(`${name}.pem`), key: this.read(`${name}.key`) }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private newKey(name: string): string[] {
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
    return [...curve, '-nodes', '-keyout', `${name}.key`]
  }

  private sign(name: string, { by, days = 30 }: { by: TestCa; days?: number }): void {
    const files = ['-in', `${name}.csr`, '-out', `${name}.pem`]
    const [cert, key] = [join(by.folder, 'ca.pem'), join(by.folder, 'ca.key')]
    const issuer = ['-CA', cert, '-CAkey', key, '-CAcreateserial', '-copy_extensions', 'copy']
    this.openssl('x509', '-req', ...files, ...issuer, '-days', String(days))
  }

  private read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  private openssl(...args: string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'pipe' })
  }
}
