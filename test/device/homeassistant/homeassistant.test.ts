import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('Home Assistant entities', () => boardTests('homeassistant'))
describe('The update entity', () => boardTests('homeassistant_update'))
