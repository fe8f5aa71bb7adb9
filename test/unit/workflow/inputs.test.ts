import { expect, test } from '@jest/globals'
import { readInputs } from '../../../action/workflow/inputs'

const PEM = '-----BEGIN PRIVATE KEY-----\nMC4CAQ\n-----END PRIVATE KEY-----'

/** Reads the release action's inputs from an environment as the runner makes it. */
function read(environment: NodeJS.ProcessEnv, secrets: string[] = [], warnings: string[] = []) {
  const hide = (secret: string) => secrets.push(secret)
  return readInputs('action.yml', environment, hide, (message) => warnings.push(message))
}

test('an input is read without the space around it, as an option under its key', () => {
  expect(read({ 'INPUT_CLIENT-KEY': ' key.pem\n', INPUT_EXPIRES: '1.5' })).toMatchObject({
    clientKey: 'key.pem',
    expiresAfterS: 5400
  })
})

test('an input that is left out and an empty one are the same: the default, or no option at all', () => {
  const options = read({ INPUT_PASSWORD: '', INPUT_BROKER: ' ' })
  expect(options).toEqual(read({}))
  expect(options).toMatchObject({ broker: 'mqtt://localhost:1883', deviceIds: [], dryRun: false })
  expect(options).not.toHaveProperty('password')
})

test('space around a password belongs to it, a line end does not, and around anything else there is none', () => {
  const inputs = { INPUT_PASSWORD: ' peas ', INPUT_BROKER: ' mqtt://broker.example\n' }
  expect(read(inputs)).toMatchObject({ password: ' peas ', broker: 'mqtt://broker.example' })
  expect(() => read({ INPUT_PASSWORD: 'peas\n' })).toThrow(/^input password ends in a line end/)
})

test('an empty broker is told to be the default; where it is left out there is nothing to tell', () => {
  const warnings: string[] = []
  read({ INPUT_BROKER: '', INPUT_PASSWORD: '', INPUT_PLATFORM: '' }, [], warnings)
  expect(warnings).toEqual([
    expect.stringMatching(
      /^input broker is empty, so that it is mqtt:\/\/localhost:1883: the secret is not set here/
    )
  ])
  read({ INPUT_BROKER: 'mqtts://broker.example' }, [], warnings)
  read({}, [], warnings)
  expect(warnings).toHaveLength(1)
})

test('what is wrong is said with the name of the input, its value and what is allowed', () => {
  expect(() => read({ INPUT_WAIT: 'Infinity' })).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: 'input wait: "Infinity" is not a number of seconds from 0.1 to 604800'
    })
  )
})

test('secrets are hidden before anything is said, the path of a key is not', () => {
  const secrets: string[] = []
  const environment = {
    INPUT_BROKER: 'mqtts://me:b%40ans@broker.example',
    INPUT_PASSWORD: 'peas',
    'INPUT_SIGNING-KEY': PEM,
    'INPUT_CLIENT-KEY': 'key.pem',
    INPUT_DEV: 'perhaps'
  }
  expect(() => read(environment, secrets)).toThrow('input dev')
  expect(secrets).toEqual(['b@ans', 'peas', PEM])
})

test('afterwards the environment has no inputs and no tokens, also when one was wrong', () => {
  const environment = () => ({
    INPUT_PASSWORD: 'peas',
    INPUT_WAIT: '5',
    INPUT_OTHER: 'x',
    GITHUB_TOKEN: 't',
    ACTIONS_RUNTIME_TOKEN: 't',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
    PATH: '/bin'
  })
  const good = environment()
  read(good)
  expect(good).toEqual({ PATH: '/bin' })
  const bad = { ...environment(), INPUT_WAIT: 'x' }
  expect(() => read(bad)).toThrow('input wait')
  expect(bad).toEqual({ PATH: '/bin' })
})
