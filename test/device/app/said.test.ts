import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('What a board says of itself', () => boardTests('said'))
