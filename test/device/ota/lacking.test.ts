import { boardTests } from '../../support/board-tests'

boardTests('ota_lacking', { heap: '4m' })
