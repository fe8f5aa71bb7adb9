import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('the settings of a board', () => boardTests('config'))
