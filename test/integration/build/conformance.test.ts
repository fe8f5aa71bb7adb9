import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { unzip } from '../../../action/archive/unzip'
import { parseCoreMetadata, type CoreMetadata } from '../../../action/build/source/core-metadata'
import { pythonWithBackends, referenceWheel } from '../../support/backends'
import { buildLibrary } from '../../support/build-library'
import { LAYOUTS, type BackendLayout } from '../../support/layouts'
import { writeProject } from '../../support/project'
import { run } from '../../support/python-tools'

let python: string | undefined

beforeAll(async () => {
  python = await pythonWithBackends()
})

async function write({ files, git }: BackendLayout): Promise<string> {
  const dir = await writeProject(files)
  if (git) await run('git', ['init', '--quiet', dir])
  return dir
}

interface Held {
  /** Path → content; of modules no content, since one side compiles them. */
  files: Record<string, string>
  metadata: Pick<CoreMetadata, 'name' | 'version' | 'summary' | 'license'>
  /** Contents of the licence files, sorted. */
  licenses: string[]
}

const INFO = /^[^/]+\.dist-info\//
const NO_LICENSE = /^(METADATA|WHEEL|RECORD|top_level\.txt|entry_points\.txt)$/

/** What a wheel holds that a board has a use for; licences wherever they lie in it. */
function heldBy(wheel: Buffer): Held {
  const held: Held = { files: {}, metadata: { name: '', version: '', summary: '' }, licenses: [] }
  for (const [path, bytes] of unzip(wheel)) {
    const name = path.replace(INFO, '')
    if (name === path) {
      if (!path.endsWith('.pyi')) {
        held.files[path.replace(/\.py$/, '.mpy')] = /\.m?py$/.test(path) ? '' : String(bytes)
      }
    } else if (name === 'METADATA') {
      const metadata = parseCoreMetadata(String(bytes))
      const { version, summary, license } = metadata
      const normal = metadata.name.replaceAll('_', '-')
      held.metadata = { name: normal, version, summary, ...(license ? { license } : {}) }
    } else if (!NO_LICENSE.test(name)) {
      held.licenses.push(String(bytes))
    }
  }
  held.licenses.sort()
  return held
}

describe("a wheel holds what the project's own backend puts into it, compiled", () => {
  test('for twenty layouts', () => expect(LAYOUTS.length).toBeGreaterThanOrEqual(20))

  test.each(LAYOUTS.map((layout) => [layout.title, layout] as const))(
    '%s',
    async (_title, layout) => {
      if (python === undefined) return
      const reference = heldBy(await referenceWheel(python, await write(layout)))
      const { wheels } = await buildLibrary(await write(layout))
      const ours = await readFile(wheels[0]!.file)
      expect(heldBy(ours)).toEqual(reference)
      expect(Object.keys(reference.files).length).toBeGreaterThan(0)
      const info = [...unzip(ours).keys()].filter((path) => INFO.test(path))
      // An original board's installer stops at folders here.
      expect(info.map((path) => posix.basename(path))).toEqual(
        info.map((path) => path.replace(INFO, ''))
      )
    }
  )
})
