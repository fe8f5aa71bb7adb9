import { resolve } from 'node:path'
import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

const path = [resolve('test/device/programs/stand-ins')]

describe('logging', () => boardTests('logging_names'))
describe('the ring of last lines', () => boardTests('logging_ring', { path }))
describe('syslog', () => boardTests('logging_syslog'))
