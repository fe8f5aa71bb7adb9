import { resolve } from 'node:path'
import { boardTests } from '../../support/board-tests'

boardTests('journal', {
  heap: '1m',
  env: { VECTORS: resolve('test/fixtures/protocol/journal.json') }
})
