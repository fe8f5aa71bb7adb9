import { describe, expect, test } from '@jest/globals'
import { childEnvironment } from '../../../action/machine/child-environment'

const SECRETS = {
  'INPUT_SIGNING-KEY': 'pem',
  INPUT_PASSWORD: 'secret',
  MPY_BLOX_SIGNING_KEY: 'pem',
  MPY_BLOX_PASSWORD: 'secret',
  GITHUB_TOKEN: 'ghs_1',
  ACTIONS_RUNTIME_TOKEN: 'jwt',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'jwt',
  AWS_SECRET_ACCESS_KEY: 'key',
  SSH_AUTH_SOCK: '/run/agent',
  NPM_TOKEN: 'npm'
}
const PROXY = {
  https_proxy: 'http://user:word@proxy:3128',
  NO_PROXY: 'localhost',
  PIP_INDEX_URL: 'https://user:word@index/simple',
  SSL_CERT_FILE: '/etc/own.pem'
}
const PLAIN = { Path: '/usr/bin', HOME: '/root', LC_ALL: 'C', XDG_CACHE_HOME: '/c', TMPDIR: '/t' }

describe('the environment of a program that is started', () => {
  test('has what every program needs, and no secret', () => {
    expect(childEnvironment(false, { ...PLAIN, ...PROXY, ...SECRETS })).toEqual(PLAIN)
  })

  test('has proxies, certificates and the settings of pip where it fetches packages', () => {
    expect(childEnvironment(true, { ...PLAIN, ...PROXY, ...SECRETS })).toEqual({
      ...PLAIN,
      ...PROXY
    })
  })
})
