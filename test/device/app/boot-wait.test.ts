import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('What a boot waits for', () => boardTests('boot_wait'))
