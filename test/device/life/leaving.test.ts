import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('A board that leaves', () => boardTests('leaving', { heap: '1m' }))
