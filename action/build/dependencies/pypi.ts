import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lastLine, run } from '../../machine/subprocess'
import { Failure } from '../../report/failure'
import type { SourceLocation } from '../../report/failure'
import { readWheel } from '../source/wheel-source'
import { type Found, releaseVersion } from './found'
import { PYPI } from './lock'
import { appliesToBoards, parsePythonRequirement } from './python-requirement'
import type { Store } from './store'
import type { Wanted } from './wanted'

const PYTHON = process.platform === 'win32' ? 'python' : 'python3'
const DOWNLOAD_MS = 300_000

/** Any pure Python wheel; what it says of versions is compared with 3.8, whose syntax boards know. */
const SELECTION = [
  ...['--no-deps', '--only-binary=:all:', '--platform', 'any', '--implementation', 'py'],
  ...['--abi', 'none', '--python-version', '3.8']
]

/**
 * A pure Python package, as pip finds it: in whatever index and with whatever settings pip has.
 *
 * @throws Failure `dependency-missing`, `wheel-native`, `dependency-invalid`
 */
export async function findInPypi(name: string, specifier: string, store: Store): Promise<Found> {
  const { fileName, bytes } = await fetchWheel(name, specifier)
  const { metadata, files } = readWheel(fileName, bytes)
  if (!files.some(({ path }) => /\.m?py$/.test(path))) {
    throw new Failure('dependency-invalid', `${fileName} of PyPI holds no modules; leave it out`)
  }
  return {
    version: releaseVersion(metadata.version),
    source: PYPI,
    files: [{ path: fileName, sha256: await store.put(bytes) }],
    wanted: metadata.requiresDist.flatMap((text) => ofPython(text, { file: fileName }))
  }
}

/** What a line of `requires_dist` or `[project] dependencies` asks for on a board: nothing or a package. */
export function ofPython(text: string, at: SourceLocation): Wanted[] {
  const { name, specifier, marker } = parsePythonRequirement(text, at)
  return appliesToBoards(marker, at) ? [{ kind: 'pypi', name, specifier, at }] : []
}

/** @param specifier `==2.6.2`, or empty for the newest */
export async function fetchWheel(
  name: string,
  specifier: string
): Promise<{ fileName: string; bytes: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-pypi-'))
  try {
    const quiet = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1']
    const command = [PYTHON, '-m', 'pip', 'download', ...quiet, ...SELECTION, '--dest', folder]
    const { code, stderr } = await run([...command, `${name}${specifier}`], {
      timeoutMs: DOWNLOAD_MS,
      downloads: true
    })
    const [fileName] = await readdir(folder)
    if (code === 0 && fileName !== undefined) {
      return { fileName, bytes: await readFile(join(folder, fileName)) }
    }
    const reason = lastLine(stderr).replace(/^ERROR: /, '')
    throw new Failure(
      'dependency-missing',
      `pip finds no pure Python wheel for ${name}${specifier}: ${reason}; libraries of micropython-lib are named without pypi`
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
