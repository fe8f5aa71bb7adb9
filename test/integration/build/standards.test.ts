import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BuildResult } from '../../../action/build/build'
import { buildLibrary, temporaryFolder } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { pythonWith, run } from '../../support/python-tools'

const pythonTools = () => pythonWith('wheel-tools', ['wheel==0.45.1', 'packaging==25.0'])

let built: BuildResult

beforeAll(async () => {
  const dir = await temporaryFolder()
  await writeLibrary(dir, { version: '1.0.0-rc.1' })
  built = await buildLibrary(dir)
})

describe('a wheel is accepted', () => {
  test("by CPython's zipfile", async () => {
    const { stdout } = await run('python3', ['-m', 'zipfile', '-t', built.wheels[0]!.file])
    expect(stdout).toBe('Done testing\n')
  })

  test("by PyPI's wheel, which checks every hash of RECORD", async () => {
    const env = await pythonTools()
    if (env === undefined) return
    const dir = await temporaryFolder()
    const unpack = ['-m', 'wheel', 'unpack', '-d', dir, built.wheels[0]!.file]
    const { stdout } = await run('python3', unpack, { env })
    expect(stdout).toContain('OK')
    const module = join(dir, 'fleet_lib-1.0.0rc1', 'fleet_lib', '__init__.mpy')
    expect((await readFile(module)).subarray(0, 2)).toEqual(Buffer.from('M\x06'))
  })

  test("by PyPI's packaging: file name, tag and metadata", async () => {
    const env = await pythonTools()
    if (env === undefined) return
    const { stdout } = await run('python3', ['-c', READ_WHEEL, built.wheels[0]!.file], { env })
    expect(JSON.parse(stdout)).toEqual({
      name: 'fleet-lib',
      version: '1.0.0rc1',
      tags: ['mpy6-bytecode-esp32'],
      metadata: ['fleet-lib', '1.0.0rc1', 'Drivers and helpers of the fleet']
    })
  })
})

const READ_WHEEL = `
import json, os, sys, zipfile
from packaging.metadata import Metadata
from packaging.utils import parse_wheel_filename
path = sys.argv[1]
name, version, build, tags = parse_wheel_filename(os.path.basename(path))
with zipfile.ZipFile(path) as archive:
    info = next(n for n in archive.namelist() if n.endswith('METADATA'))
    metadata = Metadata.from_email(archive.read(info), validate=True)
print(json.dumps({
    'name': name, 'version': str(version), 'tags': [str(tag) for tag in tags],
    'metadata': [metadata.name, str(metadata.version), metadata.summary]}))
`
