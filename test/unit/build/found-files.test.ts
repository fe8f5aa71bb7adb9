import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { renameSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findFiles, readFound } from '../../../action/build/found-files'

// A name is bytes, and a glob a regular expression: what does not fit into both must not get lost between them.

let cwd: string
const left = new Map<string, string>()
beforeEach(async () => void (cwd = await mkdtemp(join(tmpdir(), 'found-files-'))))
afterEach(() => rm(cwd, { recursive: true }))

const find = async (pattern = 'pkg/**', ...ignore: string[]): Promise<string[]> =>
  (await findFiles([pattern], { cwd, ignore }, (path, reason) => left.set(path, reason))).sort()

/** A name of these bytes. */
const bytes = (name: string): Buffer => Buffer.from(join(cwd, 'pkg', name), 'latin1')

beforeEach(async () => {
  await mkdir(join(cwd, 'pkg'))
  await writeFile(join(cwd, 'pkg/a.py'), 'A = 1\n')
})

test.each([
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u001b',
  '\u007f',
  ',',
  '"',
  "'",
  ' ',
  '$(x)',
  '::error::'
])('a file and a folder with %j in their names are found under these', async (odd) => {
  await mkdir(join(cwd, `pkg/b${odd}c`))
  await writeFile(join(cwd, `pkg/b${odd}c/d${odd}.py`), 'D = 1\n')
  expect(await find()).toEqual(['pkg/a.py', `pkg/b${odd}c/d${odd}.py`])
  expect(await find('pkg/**', 'pkg/b*/**')).toEqual(['pkg/a.py'])
  const read = await readFound(join(cwd, `pkg/b${odd}c/d${odd}.py`), 'd', 'x')
  expect(String(read)).toBe('D = 1\n')
})

test('a file and a folder whose names are no UTF-8 are found, and refused when they are read', async () => {
  await writeFile(bytes('b\xff.py'), '')
  await mkdir(bytes('c\xff'))
  await writeFile(bytes('c\xff/d.py'), '')
  const [, file, folder] = await find()
  const read = (path: string): Promise<Buffer> => readFound(join(cwd, path), path, 'unread')
  await expect(read(file!)).rejects.toMatchObject({
    code: 'unread',
    message: 'pkg/b\ufffd.py has a name that is not UTF-8; rename it'
  })
  await expect(read(folder!)).rejects.toMatchObject({
    message: 'the folder pkg/c\ufffd has a name that is not UTF-8; rename it'
  })
  expect(await find('pkg/**', 'pkg/*\ufffd/**', 'pkg/*\ufffd.py')).toEqual(['pkg/a.py'])
})

test('a link to what is not there is found, and refused when it is read', async () => {
  await symlink('nowhere', join(cwd, 'pkg/b.py'))
  expect(await find()).toEqual(['pkg/a.py', 'pkg/b.py'])
  await expect(readFound(join(cwd, 'pkg/b.py'), 'pkg/b.py', 'x')).rejects.toThrow(
    'pkg/b.py is a link to nowhere, which is not there; bring that, or exclude the link'
  )
})

test('a link that leads back to itself is told as that', async () => {
  await symlink('c.py', join(cwd, 'pkg/b.py'))
  await symlink('b.py', join(cwd, 'pkg/c.py'))
  await expect(readFound(join(cwd, 'pkg/b.py'), 'pkg/b.py', 'x')).rejects.toThrow(
    'pkg/b.py is a link that leads back to itself; remove or exclude it'
  )
})

test('pipes, sockets and devices are not found but named, links to them as well, and none is opened', async () => {
  execFileSync('mkfifo', [join(cwd, 'pkg/pipe.py')])
  await symlink('pipe.py', join(cwd, 'pkg/link.py'))
  await symlink('/dev/zero', join(cwd, 'pkg/zero.bin'))
  const server = createServer().listen(join(cwd, 'pkg/socket'))
  await once(server, 'listening')
  left.clear()
  expect(await find()).toEqual(['pkg/a.py'])
  server.close()
  expect(Object.fromEntries(left)).toEqual({
    'pkg/link.py': 'a pipe, not a file',
    'pkg/pipe.py': 'a pipe, not a file',
    'pkg/socket': 'a socket, not a file',
    'pkg/zero.bin': 'a device, not a file'
  })
})

test('a folder that leads back to itself is not walked for ever', async () => {
  await mkdir(join(cwd, 'pkg/sub'))
  await symlink('..', join(cwd, 'pkg/sub/up'))
  await symlink('loop', join(cwd, 'pkg/loop'))
  const once = ['pkg/a.py', 'pkg/loop']
  expect(await find()).toEqual([...once, 'pkg/sub/up/a.py', 'pkg/sub/up/loop'])
})

test('where there is no such folder nothing is found', async () => {
  expect(await find('nowhere/**')).toEqual([])
})

test('a folder that goes away between its name and its content is not passed over: it is named when it is read', async () => {
  // Each is read a turn after the one that it is in, at the earliest.
  const depth = 200
  let unread: string | undefined
  // On a busy machine the search has not begun by then: once more, later.
  for (let turns = depth / 4; unread === undefined && turns < depth; turns += 10) {
    await mkdir(join(cwd, 'pkg', 'd/'.repeat(depth)), { recursive: true })
    await writeFile(join(cwd, 'pkg', 'd/'.repeat(depth), 'deep.py'), '')
    const searching = find()
    for (let turn = 0; turn < turns; turn += 1) await setImmediate()
    renameSync(join(cwd, 'pkg'), join(cwd, `gone${turns}`))
    unread = (await searching).find((path) => path !== 'pkg/a.py')
  }
  await expect(readFound(join(cwd, unread!), unread!, 'unread')).rejects.toMatchObject({
    message: expect.stringMatching(
      /^the folder pkg(\/d)* went away while the project was read; build once more$/
    )
  })
})
