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

  constructor(name = 'Test CA') {
    this.openssl('req', '-x509', ...this.newKey('ca'), '-out', 'ca.pem', '-subj', `/CN=${name}`)
    this.cert = this.read('ca.pem')
  }

  issue(
    name: string,
    hosts: string[] = ['DNS:localhost', 'IP:127.0.0.1'],
    { expired = false } = {}
  ): CertificateAndKey {
    const request = ['req', ...this.newKey(name), '-out', `${name}.csr`, '-subj', `/CN=${name}`]
    this.openssl(...request, '-addext', `subjectAltName=${hosts.join(',')}`)
    const sign = ['x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key']
    // It may end before it begins: openssl takes the end as so many days from now.
    const days = ['-days', expired ? '-1' : '30']
    this.openssl(
      ...sign,
      ...days,
      '-CAcreateserial',
      '-copy_extensions',
      'copy',
      '-out',
      `${name}.pem`
    )
    return { cert: this.read(`${name}.pem`), key: this.read(`${name}.key`) }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private newKey(name: string): string[] {
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
    return [...curve, '-nodes', '-keyout', `${name}.key`]
  }

  private read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  private openssl(...args: string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'pipe' })
  }
}
