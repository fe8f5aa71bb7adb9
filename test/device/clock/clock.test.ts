import { resolve } from 'node:path'
import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

const path = [resolve('test/device/programs/stand-ins')]

describe('the clock', () => boardTests('clock', { path }))
