import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { runProgram } from '../../support/board-tests'
import { interpreter, interpreters } from '../../support/micropythons'

const READ = `
import json, sys
from mpy_blox.ota.entries import entries
for entry in entries(sys.argv[1]):
    print(json.dumps(entry))
`

const PACKAGE = ['pkg_sha256', 'size', 'type']

describe.each(interpreters)('on %s', (name) => {
  test('examples/update-channel.json is a list as boards read it', async () => {
    const program = join(mkdtempSync(join(tmpdir(), 'entries-')), 'read.py')
    writeFileSync(program, READ)
    const { command } = await interpreter(name)
    const list = resolve('examples/update-channel.json')
    const { stdout } = await runProgram(command, program, [list])
    const read = stdout.trim().split('\n')
    const entries = read.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(entries.map(({ type }) => type)).toEqual(['wheel', 'src', 'release'])
    for (const entry of entries) {
      const own = entry['type'] === 'src' ? ['path'] : ['name', 'version']
      expect(Object.keys(entry).sort()).toEqual([...PACKAGE, ...own].sort())
      expect(entry['pkg_sha256']).toMatch(/^[0-9a-f]{64}$/)
      expect(entry['size']).toBeGreaterThan(0)
    }
  })
})
