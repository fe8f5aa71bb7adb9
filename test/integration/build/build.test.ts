import { expect, test } from '@jest/globals'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'

test('a library of 60 modules becomes a wheel of about 58 KB', async () => {
  const dir = await temporaryFolder()
  await writeLibrary(dir)
  const built = await buildLibrary(dir)
  console.log(built.wheel, built.compiler)
  expect(built.modules).toHaveLength(60)
  expect(built.wheel.path).toBe('fleet_lib-1.0.0-mpy6-bytecode-esp32.whl')
  expect(built.wheel.sizeBytes).toBeGreaterThan(55_000)
  expect(built.wheel.sizeBytes).toBeLessThan(62_000)
})
