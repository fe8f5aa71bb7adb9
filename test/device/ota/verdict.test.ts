import { resolve } from 'node:path'
import { boardTests } from '../../support/board-tests'

boardTests('ota_release', {
  heap: '4m',
  env: { VECTORS: resolve('test/fixtures/protocol/vectors.json') }
})
