import { boardTests } from '../../support/board-tests'

boardTests('ota_retries', { heap: '4m' })
