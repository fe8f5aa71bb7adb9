import { resolve } from 'node:path'
import { boardTests } from '../../support/board-tests'

boardTests('wakes', { path: [resolve('test/device/programs/stand-ins')] })
