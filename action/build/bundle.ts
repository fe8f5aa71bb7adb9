import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { PackageEntry } from '../release/update-list'
import { checkBoardPath } from '../release/board-path'
import { Failure } from '../report/failure'

/** An opened bundle, every file of it verified. */
export interface Bundle {
  name: string
  version: string
  wheel: { fileName: string; bytes: Buffer }
  /** Board path → content. */
  srcFiles: Map<string, Buffer>
  updateList: PackageEntry[]
}

export const UPDATE_LIST = 'update-list.json'
export const SUMS = 'SHA256SUMS'
export const SRC = 'src/'

const REGULAR_FILE = 0o100644

/** Packs the files of a folder, in the order given; the same files give the same bytes. */
export async function packBundle(dir: string, names: string[], modified: Date): Promise<Buffer> {
  const { create } = await import('tar')
  const archive = create(
    {
      cwd: dir,
      portable: true,
      gzip: { level: 9 },
      mtime: modified,
      onWriteEntry: ({ stat }) => {
        // Else it depends on the umask of who builds.
        if (stat) stat.mode = REGULAR_FILE
      }
    },
    names
  )
  return buffer(archive)
}

/** The text of SHA256SUMS, as `sha256sum --check` reads it. */
export const sumsText = (files: { name: string; sha256: string }[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

/** Opens a bundle and verifies it against its SHA256SUMS. */
export async function readBundle(file: string): Promise<Bundle> {
  const files = await unpack(file)
  verifySums(file, files)
  const updateList = parseList(file, files.get(UPDATE_LIST)!)
  const wheelName = [...files.keys()].find((name) => name.endsWith('.whl'))
  const entry = updateList.find(({ type }) => type === 'wheel')
  if (wheelName === undefined || entry?.type !== 'wheel') throw invalid(file, 'it holds no wheel')
  const wheel = { fileName: wheelName, bytes: files.get(wheelName)! }
  const srcFiles = new Map(
    [...files]
      .filter(([name]) => name.startsWith(SRC))
      .map(([name, bytes]) => [checkBoardPath(name.slice(SRC.length)), bytes])
  )
  for (const listed of updateList) {
    if (listed.type !== 'wheel' && listed.type !== 'src') continue
    const bytes = listed.type === 'wheel' ? wheel.bytes : srcFiles.get(listed.path)
    if (bytes === undefined || sha256(bytes) !== listed.pkg_sha256) {
      const name = listed.type === 'wheel' ? listed.name : listed.path
      throw invalid(file, `${UPDATE_LIST} lists a file that is not in it: ${name}`)
    }
  }
  return { name: entry.name, version: entry.version, wheel, srcFiles, updateList }
}

async function unpack(file: string): Promise<Map<string, Buffer>> {
  const { list } = await import('tar')
  const files = new Map<string, Buffer>()
  try {
    list({
      file,
      sync: true,
      strict: true,
      onReadEntry: (entry) => {
        if (entry.type !== 'File') return
        const chunks: Buffer[] = []
        entry.on('data', (chunk) => chunks.push(chunk))
        entry.on('end', () => files.set(entry.path, Buffer.concat(chunks)))
      }
    })
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string }
    throw code === 'ENOENT'
      ? new Failure('bundle-missing', `there is no bundle ${file}`, { cause })
      : invalid(file, message, cause)
  }
  return files
}

function verifySums(file: string, files: Map<string, Buffer>): void {
  const sums = files.get(SUMS)?.toString('utf8')
  if (sums === undefined || !files.has(UPDATE_LIST)) {
    throw invalid(file, `it holds no ${sums === undefined ? SUMS : UPDATE_LIST}`)
  }
  const listed = new Map(
    sums
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)])
  )
  for (const [name, bytes] of files) {
    if (name === SUMS) continue
    if (!listed.has(name)) throw invalid(file, `${name} is not in ${SUMS}`)
    if (listed.get(name) !== sha256(bytes)) throw invalid(file, `${name} does not match ${SUMS}`)
  }
  const absent = [...listed.keys()].find((name) => !files.has(name))
  if (absent !== undefined) throw invalid(file, `${absent} is missing`)
}

function parseList(file: string, bytes: Buffer): PackageEntry[] {
  try {
    const list: unknown = JSON.parse(bytes.toString('utf8'))
    if (Array.isArray(list)) return list as PackageEntry[]
  } catch {
    // Said below.
  }
  throw invalid(file, `${UPDATE_LIST} is not a JSON array`)
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const invalid = (file: string, why: string, cause?: unknown): Failure =>
  new Failure(
    'bundle-invalid',
    `${file} is not a sound bundle: ${why}; build or download it again`,
    { cause }
  )
