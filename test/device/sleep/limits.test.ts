import { boardTests } from '../../support/board-tests'

boardTests('limits')
