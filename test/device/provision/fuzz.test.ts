import { resolve } from 'node:path'
import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'
import { drawn } from '../../support/drawn'

const path = [resolve('test/device/programs/stand-ins')]
const env = { ROUNDS: String(drawn(10_000)) }

describe(`${env.ROUNDS} damaged settings and provision files`, () =>
  boardTests('settings_fuzz', { path, env }))
