import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('an update over the air on FAT', () => boardTests('fat', { heap: '1m' }))
