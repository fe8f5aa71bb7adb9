import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('an update list on flash', () => boardTests('one_list', { heap: '1m' }))

describe('a release that is taken back', () => boardTests('trial_reasons', { heap: '8m' }))
