import { boardTests } from '../../support/board-tests'

boardTests('json_scan')
