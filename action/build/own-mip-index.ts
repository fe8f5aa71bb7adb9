import { rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../machine/folder'
import { readIfThere } from '../machine/named-file'
import { parseJson } from '../release/nested-json'
import { isPreRelease } from '../release/version'
import { Failure } from '../report/failure'
import type { CompiledPackage } from './compile'
import type { ReleaseSource } from './release-source'
import { sha256Of } from './sha256'

/** What boards ask for: sources, or modules of this `.mpy` version (`sys.implementation._mpy & 0xff`). */
type Form = 'py' | '6'

interface Content {
  path: string
  bytes: Buffer
}

/** `index.json` of a mip index, format 2 (micropython-lib: tools/build.py). */
interface Index {
  v: 2
  updated: number
  packages: Listed[]
}

interface Listed {
  name: string
  version: string
  author: string
  description: string
  license: string
  versions: Partial<Record<Form, string[]>>
  path: string
}

const NAMED = {
  what: 'file',
  code: 'mip-index-unreadable',
  option: 'mip-index',
  advice: 'name another folder'
}

/** Digits of a file's SHA-256 that name it. Micropython-lib has 8; these are never twice the same in any index. */
const HASH_DIGITS = 16

/**
 * Adds a release to a mip index in a folder, which any web server can serve as it is. What it depends on is in its
 * list of files, as the format wants it. A version that is there is never replaced, and no file is removed.
 *
 * @throws Failure `mip-index-taken`, `mip-index-empty`, `mip-index-invalid`, `mip-index-unreadable`,
 *   `mip-index-unwritable`
 */
export async function addToMipIndex(
  folder: string,
  { name, version, packages: sources }: ReleaseSource,
  packages: CompiledPackage[],
  updated: number
): Promise<void> {
  const forms: [Form, Content[]][] = [
    ['py', sources.flatMap(({ files }) => files)],
    ['6', packages.flatMap(({ members }) => members)]
  ]
  if (forms.some(([, files]) => files.length === 0)) {
    throw new Failure(
      'mip-index-empty',
      `${name} has nothing below lib/, which is all that mip installs: leave mip-index out`
    )
  }
  const index = await readIndex(folder)
  for (const [form, files] of forms) {
    const document = `${JSON.stringify({ v: 1, version, hashes: await store(folder, files) })}\n`
    const place = join(folder, 'package', form, name)
    await writeOnce(join(place, `${version}.json`), document, `${name} ${version}`)
    if (!isPreRelease(version)) await write(join(place, 'latest.json'), document)
  }
  const { description = '', license = '' } = sources.find((one) => one.name === name) ?? {}
  const own = listedIn(index, name)
  own.version = version
  own.description = description
  own.license = license
  for (const [form] of forms)
    own.versions[form] = [...new Set([...(own.versions[form] ?? []), version])]
  const others = index.packages.filter((one) => one.name !== name)
  const all = [...others, own].sort((a, b) => (a.name < b.name ? -1 : 1))
  await write(join(folder, 'index.json'), `${JSON.stringify({ v: 2, updated, packages: all })}\n`)
}

/** @returns the files' paths with the names that they are stored by */
async function store(folder: string, files: Content[]): Promise<[string, string][]> {
  const hashed = files.map(({ path, bytes }) => ({
    path,
    bytes,
    hash: sha256Of(bytes).slice(0, HASH_DIGITS)
  }))
  // Files that are equal are one.
  const contents = new Map(hashed.map(({ hash, bytes }) => [hash, bytes]))
  await Promise.all(
    Array.from(contents, ([hash, bytes]) =>
      write(join(folder, 'file', hash.slice(0, 2), hash), bytes)
    )
  )
  return hashed.map(({ path, hash }) => [path, hash])
}

async function readIndex(folder: string): Promise<Index> {
  const file = join(folder, 'index.json')
  const text = (await readIfThere(file, NAMED))?.toString()
  if (text === undefined) return { v: 2, updated: 0, packages: [] }
  try {
    const index = parseJson(text) as Partial<Index> | null
    if (index?.v === 2 && Array.isArray(index.packages)) return index as Index
  } catch {
    // Told below.
  }
  throw new Failure(
    'mip-index-invalid',
    `${file} is not the index of a mip index of format 2: name another folder`
  )
}

function listedIn({ packages }: Index, name: string): Listed {
  const known = packages.find((one) => one.name === name)
  const empty = { version: '', author: '', description: '', license: '', path: name }
  return known ?? { name, ...empty, versions: { py: [], '6': [] } }
}

async function writeOnce(file: string, text: string, what: string): Promise<void> {
  const there = (await readIfThere(file, NAMED))?.toString()
  if (there === text) return
  if (there === undefined) return write(file, text)
  throw new Failure(
    'mip-index-taken',
    `${file} is there and differs: ${what} is released already, give what changed a new version`
  )
}

/** Whoever reads it meanwhile has the old file or the new one. */
async function write(file: string, content: Buffer | string): Promise<void> {
  try {
    makeFolder(dirname(file))
    const scratch = `${file}.${process.pid}.part`
    await writeFile(scratch, content)
    await rename(scratch, file)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new Failure(
      'mip-index-unwritable',
      `cannot write ${file} (${code}): name another folder`,
      {
        cause
      }
    )
  }
}
