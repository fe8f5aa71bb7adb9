import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

// A littlefs in RAM besides.
const options = { heap: '400k' }

describe('Home Assistant entities', () => boardTests('homeassistant', options))
describe('The update entity', () => boardTests('homeassistant_update', options))
describe('What was announced once', () => boardTests('homeassistant_announced', options))
