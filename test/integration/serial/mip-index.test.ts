import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test as anyTest } from '@jest/globals'
import { buildLibrary } from '../../support/build-library'
import { writeLibrary } from '../../support/library'
import { PackageServer } from '../../support/package-server'
import { patienceMs } from '../../support/patience'
import { writeProject } from '../../support/project'
import { SerialBoard } from '../../support/serial-board'
import { withMpremote } from '../../support/serial-tools'

// `build --mip-index`, and PyPI's mpremote, which installs from it.

const { mpremoteTest: test, mpremote: command } = await withMpremote()
const run = promisify(execFile)
let project: string
let index: string
let server: PackageServer

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'mip-project-'))
  index = join(await mkdtemp(join(tmpdir(), 'mip-index-')), 'pi')
  await writeLibrary(project, { modules: 6, version: '1.0.0' })
  await buildLibrary(project, { mipIndex: index })
  server = await PackageServer.start()
})
afterAll(() => server.stop())

/** Serves the index as any web server does. */
async function serve(): Promise<void> {
  for (const entry of await readdir(index, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    server.files.set(`/${relative(index, file)}`, await readFile(file))
  }
}

async function installed(...options: string[]): Promise<string[]> {
  await serve()
  const board = await SerialBoard.start()
  const [program = '', ...args] = command
  const mip = ['mip', 'install', '--index', server.address, ...options, 'fleet-lib']
  await run(program, [...args, 'connect', board.path, ...mip], { timeout: patienceMs(4) })
  const files = [...(await board.tree()).keys()]
  await board.stop()
  return files.sort()
}

test('mpremote installs what was compiled', async () => {
  const modules = await installed()
  expect(modules).toContain('lib/fleet_lib/__init__.mpy')
  expect(modules).toHaveLength(6)
})

test('mpremote installs the sources, where they are asked for', async () => {
  expect(await installed('--no-mpy')).toContain('lib/fleet_lib/__init__.py')
})

anyTest('a newer version is the latest, and the one before stays', async () => {
  await writeLibrary(project, { modules: 6, version: '1.1.0' })
  await buildLibrary(project, { mipIndex: index })
  const listed = JSON.parse(await readFile(join(index, 'index.json'), 'utf8')) as object
  expect(listed).toMatchObject({
    v: 2,
    packages: [
      {
        name: 'fleet-lib',
        version: '1.1.0',
        versions: { py: ['1.0.0', '1.1.0'], '6': ['1.0.0', '1.1.0'] }
      }
    ]
  })
  const latest = await readFile(join(index, 'package/6/fleet-lib/latest.json'), 'utf8')
  expect(latest).toBe(await readFile(join(index, 'package/6/fleet-lib/1.1.0.json'), 'utf8'))
})

anyTest('a version is never replaced', async () => {
  await buildLibrary(project, { mipIndex: index })
  await writeFile(join(project, 'fleet_lib/__init__.py'), 'changed = True\n')
  await expect(buildLibrary(project, { mipIndex: index })).rejects.toMatchObject({
    code: 'mip-index-taken'
  })
})

anyTest('files that are equal are one in the index', async () => {
  const twins = await writeProject({
    'pyproject.toml': '[project]\nname = "twins"\nversion = "1"\n',
    'twins/a/__init__.py': 'equal = True\n',
    'twins/b/__init__.py': 'equal = True\n',
    'twins/c/__init__.py': 'equal = True\n'
  })
  const own = join(twins, 'index')
  await buildLibrary(twins, { mipIndex: own })
  const document = await readFile(join(own, 'package/py/twins/1.json'), 'utf8')
  const { hashes } = JSON.parse(document) as { hashes: [string, string][] }
  expect(new Set(hashes.map(([, hash]) => hash)).size).toBe(1)
  expect(hashes).toHaveLength(3)
})

anyTest('a release of scripts alone has nothing for mip', async () => {
  const scripts = await mkdtemp(join(tmpdir(), 'mip-scripts-'))
  await writeFile(join(scripts, 'pyproject.toml'), '[project]\nname = "x"\nversion = "1"\n')
  await writeFile(join(scripts, 'user_main.py'), '')
  await expect(buildLibrary(scripts, { mipIndex: index })).rejects.toMatchObject({
    code: 'mip-index-empty'
  })
})

anyTest('a folder with another index is left alone', async () => {
  const other = await mkdtemp(join(tmpdir(), 'mip-other-'))
  await writeFile(join(other, 'index.json'), '{"v": 1}')
  await expect(buildLibrary(project, { mipIndex: other })).rejects.toMatchObject({
    code: 'mip-index-invalid'
  })
  expect(await readdir(other)).toEqual(['index.json'])
})

anyTest('an index that cannot be read is not taken for none', async () => {
  const other = await mkdtemp(join(tmpdir(), 'mip-folder-'))
  await mkdir(join(other, 'index.json'))
  await expect(buildLibrary(project, { mipIndex: other })).rejects.toMatchObject({
    code: 'mip-index-unreadable'
  })
  expect(await readdir(other)).toEqual(['index.json'])
})

anyTest('an index without versions of a form gets its first', async () => {
  const other = await mkdtemp(join(tmpdir(), 'mip-sources-'))
  const listed = { name: 'fleet-lib', version: '1.0.0', versions: { py: ['1.0.0'] } }
  await writeFile(join(other, 'index.json'), JSON.stringify({ v: 2, packages: [listed] }))
  await buildLibrary(project, { mipIndex: other })
  expect(JSON.parse(await readFile(join(other, 'index.json'), 'utf8'))).toMatchObject({
    packages: [{ versions: { py: ['1.0.0', '1.1.0'], '6': ['1.1.0'] } }]
  })
})
