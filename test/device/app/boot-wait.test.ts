import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('update.auto_update at boot', () => boardTests('boot_wait'))
