import { expect, test } from '@jest/globals'
import { forgetSecrets } from '../../../action/options/environment'

test('a verb leaves nothing secret in the environment, and everything else', () => {
  const environment: NodeJS.ProcessEnv = {
    MPY_BLOX_BROKER: 'mqtt://user:word@broker',
    MPY_BLOX_PASSWORD: 'peas',
    MPY_BLOX_SIGNING_KEY: '-----BEGIN',
    MPY_BLOX_USERNAME: 'releases',
    GITHUB_TOKEN: 'token',
    HOME: '/home/releases'
  }
  forgetSecrets(environment, 'publish')
  expect(environment).toEqual({ MPY_BLOX_USERNAME: 'releases', HOME: '/home/releases' })
})
