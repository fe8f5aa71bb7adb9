import { resolve } from 'node:path'
import { boardTests } from '../../support/board-tests'
import { drawn } from '../../support/drawn'

boardTests('ota_release', {
  heap: '4m',
  env: {
    VECTORS: resolve('test/fixtures/protocol/vectors.json'),
    FORGERIES: String(drawn(10_000))
  }
})
