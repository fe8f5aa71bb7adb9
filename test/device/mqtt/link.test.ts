import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('the link to a broker', () => boardTests('mqtt_link'))
