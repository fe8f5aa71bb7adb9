import { resolve } from 'node:path'
import { describe } from '@jest/globals'
import { boardTests } from '../../support/board-tests'

describe('an update list on flash', () => boardTests('one_list', { heap: '1m' }))

describe('a release that is taken back', () => boardTests('trial_reasons', { heap: '8m' }))

describe('an update over the air on FAT', () => boardTests('fat', { heap: '1m' }))

describe('the journal of an update', () =>
  boardTests('journal', {
    heap: '1m',
    env: { VECTORS: resolve('test/fixtures/protocol/journal.json') }
  }))

describe('what is inflated onto flash', () => boardTests('ota_inflate', { heap: '4m' }))

describe('the hours of an update', () =>
  boardTests('window', { env: { VECTORS: resolve('test/fixtures/protocol/windows.json') } }))
