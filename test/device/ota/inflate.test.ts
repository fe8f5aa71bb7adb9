import { boardTests } from '../../support/board-tests'

boardTests('ota_inflate', { heap: '4m' })
