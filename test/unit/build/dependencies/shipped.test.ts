import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { unzip } from '../../../../action/archive/unzip'
import { buildLibrary } from '../../../support/build-library'
import { Dependents } from '../../../support/dependents'
import type { PackageServer } from '../../../support/package-server'

let all: Dependents
let server: PackageServer
let cache: string

beforeEach(async () => {
  all = await Dependents.start()
  ;({ server, cache } = all)
})

afterEach(() => all.stop())

describe('what is said of a package is kept in its wheel and in the bill of materials', () => {
  interface Component {
    name: string
    description?: string
    licenses?: object[]
  }

  async function shipped(
    dir: string
  ): Promise<{ wheel: Map<string, string>; component: Component }> {
    await all.lock(dir)
    const { wheels } = await buildLibrary(dir, { toolCacheDir: cache })
    const wheel = unzip(await readFile(wheels[1]!.file))
    const sbom = await readFile(join(dirname(wheels[1]!.file), 'sbom.cdx.json'), 'utf8')
    const { components } = JSON.parse(sbom) as { components: Component[] }
    const text = [...wheel].map(
      ([path, bytes]) => [path.replace(/^.*\.dist-info\//, ''), String(bytes)] as const
    )
    return { wheel: new Map(text), component: components[1]! }
  }

  test('by an index, which tells of all in one list', async () => {
    server.index2(
      'aioble',
      '0.5.2',
      { 'aioble.py': '' },
      { description: 'Asynchronous  BLE', license: 'MIT' }
    )
    const { wheel, component } = await shipped(await all.project('aioble = "latest"'))
    expect(wheel.get('METADATA')).toContain('Summary: Asynchronous BLE\nLicense-Expression: MIT\n')
    expect(component).toMatchObject({
      description: 'Asynchronous BLE',
      licenses: [{ expression: 'MIT' }]
    })
  })

  test("by a package.json, and by the licence's text beside it", async () => {
    server.repository('o/driver', 'HEAD', {
      LICENSE: 'Do as you like\n',
      'sub/package.json': { urls: [['driver.py', 'driver.py']], description: 'A driver' },
      'sub/driver.py': ''
    })
    const { wheel, component } = await shipped(await all.project('driver = "github:o/driver/sub"'))
    expect(wheel.get('METADATA')).toContain('Summary: A driver\n')
    expect(wheel.get('LICENSE')).toBe('Do as you like\n')
    expect(component.licenses).toEqual([
      { license: { name: 'LICENSE', text: { content: 'Do as you like\n' } } }
    ])
  })
})

describe('of a dependency stay out, and are listed', () => {
  test('what it would put beside lib, of which a build reads nothing: a main.py is the application’s', async () => {
    server.repository('o/driver', 'HEAD', {
      'package.json': {
        urls: [
          ['driver.py', 'driver.py'],
          ['../main.py', 'demo.py']
        ]
      },
      'driver.py': '',
      'demo.py': 'import driver\n'
    })
    const dir = await all.project('driver = "github:o/driver"')
    await all.lock(dir)
    await rm(cache, { recursive: true })
    server.asked.length = 0
    const { packages, scripts, leftOut } = await all.release(dir)
    expect(packages[1]!.files.map(({ path }) => path)).toEqual(['driver.py'])
    expect(server.asked.map((path) => path.split('/').at(-1))).toEqual(['driver.py'])
    expect(scripts).toEqual([])
    expect(leftOut).toEqual([{ path: 'driver: ../main.py', reason: 'a script of a dependency' }])
  })

  test('modules of which the board library has its own, without which no board can be updated', async () => {
    server.index2('one', '1.0', { 'one.py': '', 'logging.py': '' })
    const dir = await all.project('one = "latest"')
    await all.lock(dir)
    const { packages, leftOut } = await all.release(dir)
    expect(packages[1]!.files.map(({ path }) => path)).toEqual(['one.py'])
    expect(leftOut).toEqual([{ path: 'one/logging.py', reason: 'the board library has its own' }])
  })
})
