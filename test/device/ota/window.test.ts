import { boardTests } from '../../support/board-tests'

boardTests('window')
