import { resolve } from 'node:path'
import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

const path = [resolve('test/device/programs/stand-ins')]

describe('10,000 damaged settings and provision files', () => boardTests('settings_fuzz', { path }))
