import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { unzip } from '../../../action/archive/unzip'
import {
  metadataHeaders,
  oneLine,
  parseCoreMetadata
} from '../../../action/build/source/core-metadata'
import { pythonWithBackends, referenceWheel } from '../../support/backends'
import { buildLibrary } from '../../support/build-library'
import { LAYOUTS, TRIED, type BackendLayout } from '../../support/layouts'
import { writeProject } from '../../support/project'
import { run } from '../../support/python-tools'

let python: NodeJS.ProcessEnv | undefined
/** Fields of METADATA that docs/build.md says stay out, in lower case. */
let leftOut: Set<string>

beforeAll(async () => {
  python = await pythonWithBackends()
  const said = /package indexes read stays out.*?: (`[^.]*)\./s.exec(
    await readFile('docs/build.md', 'utf8')
  )
  leftOut = new Set([...said![1]!.matchAll(/`([^`]+)`/g)].map((field) => field[1]!.toLowerCase()))
})

async function write({ files, git }: BackendLayout): Promise<string> {
  const dir = await writeProject(files)
  if (git) await run('git', ['init', '--quiet', dir])
  return dir
}

interface Held {
  /** Path → content; of modules no content, since one side compiles them. */
  files: Record<string, string>
  /** Field in lower case → values, sorted. */
  metadata: Record<string, string[]>
  /** Contents of the licence files, sorted. */
  licenses: string[]
}

const INFO = /^[^/]+\.dist-info\//
const NO_LICENSE = /^(METADATA|WHEEL|RECORD|top_level\.txt|entry_points\.txt)$/

/** What a wheel holds that a board has a use for; licences wherever they lie in it. */
function heldBy(wheel: Buffer): Held {
  const held: Held = { files: {}, metadata: {}, licenses: [] }
  for (const [path, bytes] of unzip(wheel)) {
    const name = path.replace(INFO, '')
    if (name === path) {
      if (!path.endsWith('.pyi')) {
        held.files[path.replace(/\.py$/, '.mpy')] = /\.m?py$/.test(path) ? '' : String(bytes)
      }
    } else if (name === 'METADATA') {
      held.metadata = fieldsOf(String(bytes))
    } else if (!NO_LICENSE.test(name)) {
      held.licenses.push(String(bytes))
    }
  }
  held.licenses.sort()
  return held
}

function withoutLeftOut(held: Held): Held {
  const fields = Object.entries(held.metadata)
  return { ...held, metadata: Object.fromEntries(fields.filter(([field]) => !leftOut.has(field))) }
}

/** What says how a wheel is written, and not what its project says. */
const OF_THE_FORMAT = ['metadata-version', 'import-name']

/** METADATA in one spelling: a licence of the older field, if SPDX knows it, stands in today's. */
function fieldsOf(text: string): Held['metadata'] {
  const { name, summary, license } = parseCoreMetadata(text)
  const fields = metadataHeaders(text)
  for (const field of [...OF_THE_FORMAT, 'license', 'license-expression']) fields.delete(field)
  if (license !== undefined) fields.set('license-expression', [license])
  fields.set('name', [name.replaceAll('_', '-')])
  fields.set('summary', [oneLine(summary)])
  return Object.fromEntries([...fields].map(([field, values]) => [field, values.toSorted()]))
}

describe("a wheel holds what the project's own backend puts into it, compiled", () => {
  test('for twenty layouts', () => expect(LAYOUTS.length).toBeGreaterThanOrEqual(20))

  test.each(TRIED.map((layout) => [layout.title, layout] as const))(
    '%s',
    async (_title, layout) => {
      if (python === undefined) return
      const reference = heldBy(await referenceWheel(python, await write(layout)))
      const { wheels } = await buildLibrary(await write(layout))
      const ours = await readFile(wheels[0]!.file)
      expect(withoutLeftOut(heldBy(ours))).toEqual(heldBy(ours))
      expect(heldBy(ours)).toEqual(withoutLeftOut(reference))
      expect(Object.keys(reference.files).length).toBeGreaterThan(0)
      const info = [...unzip(ours).keys()].filter((path) => INFO.test(path))
      // An original board's installer stops at folders here.
      expect(info.map((path) => posix.basename(path))).toEqual(
        info.map((path) => path.replace(INFO, ''))
      )
    }
  )
})
