import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { boardCommand } from '../../../action/virtual/board-command'
import type { MicroPython } from '../../../action/virtual/micropython'
import { Bench, interpreter, interpreters } from '../../support/micropythons'
import { patienceMs } from '../../support/patience'

/** Writes and reads at places and in sizes that are no whole words, then looks at the image from outside. */
const WORKS = `
import hashlib, machine, sys
digest = hashlib.sha256()
for size in range(1, 700, 41):
    with open('f%d' % size, 'wb') as file:
        file.write(bytes((size * i) & 255 for i in range(size)))
    with open('f%d' % size, 'r+b') as file:
        file.seek(size // 2)
        file.write(b'changed'[:size % 7])
for size in range(1, 700, 41):
    with open('f%d' % size, 'rb') as file:
        for step in range(1, 60):
            digest.update(file.read(step))
            file.seek(step * 7 % size)
print('mapped' if '_mapped_image' in sys.modules else 'plain', digest.digest().hex())
machine.reset()
`

describe.each(interpreters)('The flash of a virtual board with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))
  let bench: Bench
  beforeEach(() => void (bench = new Bench()))
  afterEach(() => bench.clear())

  /** @param obstacle what a host does that has not all that it takes to map the image */
  async function run(obstacle?: string): Promise<{ said: string[]; content: Map<string, Buffer> }> {
    const { files } = bench.board(micropython)
    await files.make('1m', [['main.py', WORKS]])
    const hardware = { micropython, image: files.file, deviceId: 'esp32-00', heap: '160k' }
    const { command, args, env } = boardCommand(hardware, { cause: 'powerOn' })
    const lacking = join(bench.folder, 'lacking')
    mkdirSync(lacking)
    if (obstacle) writeFileSync(join(lacking, '_mapped_image.py'), obstacle)
    const { stdout } = spawnSync(command, args, {
      cwd: lacking, // the first folder that modules are looked for in
      env: { ...process.env, ...env },
      encoding: 'utf8',
      timeout: patienceMs()
    })
    return { said: stdout.trim().split(' '), content: await files.readAll() }
  }

  test('is mapped if the interpreter has ffi', async () => {
    const [command, ...first] = micropython.command as [string, ...string[]]
    const { status } = spawnSync(command, [...first, '-c', 'import ffi'])
    expect((await run()).said[0]).toBe(status === 0 ? 'mapped' : 'plain')
  })

  test.each([
    ['native code for its processor', 'raise SyntaxError'],
    ['ffi', 'import no_such_module'],
    ['a file that can be mapped', 'raise OSError']
  ])('has the same content on a host without %s', async (_, obstacle) => {
    const mapped = await run()
    await bench.clear()
    bench = new Bench()
    const plain = await run(obstacle)
    expect(plain.said).toEqual(['plain', mapped.said[1]])
    expect(plain.content).toEqual(mapped.content)
    expect(plain.content.get('f165')?.length).toBe(165)
  })
})
