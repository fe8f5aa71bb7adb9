import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('an update list on flash', () => boardTests('one_list', { heap: '1m' }))
