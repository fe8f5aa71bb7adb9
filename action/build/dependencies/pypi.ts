import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ended, run } from '../../machine/subprocess'
import { Failure } from '../../report/failure'
import { readWheel } from '../source/wheel-source'
import { type Found, releaseVersion } from './found'
import { PYPI } from './lock'
import type { Store } from './store'
import { ofPython } from './wanted'

const PYTHON = process.platform === 'win32' ? 'python' : 'python3'
const DOWNLOAD_MS = 300_000

/** Any pure Python wheel; what it says of versions is compared with 3.8, whose syntax boards know. */
const SELECTION = [
  ...['--no-deps', '--only-binary=:all:', '--platform', 'any', '--implementation', 'py'],
  ...['--abi', 'none', '--python-version', '3.8']
]

interface Wheel {
  fileName: string
  bytes: Buffer
}

/** PyPI, or whatever index pip has in its settings; asked once for each package and versions. */
export class Pypi {
  private readonly wheels = new Map<string, Promise<Wheel>>()

  constructor(private readonly store: Store) {}

  /**
   * A pure Python package, as pip finds it.
   *
   * @param specifier `>=2,<3`, or empty for the newest
   * @throws Failure `dependency-missing`, `wheel-native`, `dependency-invalid`
   */
  async find(name: string, specifier: string, extras: string[]): Promise<Found> {
    const { fileName, bytes } = await this.wheel(name, specifier)
    const { metadata, files } = readWheel(fileName, bytes)
    if (!files.some(({ path }) => /\.m?py$/.test(path))) {
      throw new Failure('dependency-invalid', `${fileName} of PyPI holds no modules; leave it out`)
    }
    const wanted = metadata.requiresDist.map((text) => ofPython(text, extras, { file: fileName }))
    return {
      version: releaseVersion(metadata.version),
      source: PYPI,
      files: [{ path: fileName, sha256: await this.store.put(bytes) }],
      wanted: wanted.flat(),
      // Of extras nobody expects anything.
      notForBoards: metadata.requiresDist.filter(
        (text, index) => wanted[index]!.length === 0 && !/\bextra\b/.test(text)
      )
    }
  }

  private wheel(name: string, specifier: string): Promise<Wheel> {
    const asked = `${name}${specifier}`
    const wheel = this.wheels.get(asked) ?? fetchWheel(name, specifier)
    this.wheels.set(asked, wheel)
    return wheel
  }
}

/** @throws Failure `dependency-missing`, `dependency-unreachable`, `python-tool` */
export async function fetchWheel(name: string, specifier: string): Promise<Wheel> {
  const folder = await mkdtemp(join(tmpdir(), 'mpy-blox-pypi-'))
  try {
    const quiet = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1']
    const command = [PYTHON, '-m', 'pip', 'download', ...quiet, ...SELECTION, '--dest', folder]
    const ended = await run([...command, `${name}${specifier}`], {
      timeoutMs: DOWNLOAD_MS,
      downloads: true
    })
    const [fileName] = await readdir(folder)
    if (ended.code === 0 && fileName !== undefined) {
      return { fileName, bytes: await readFile(join(folder, fileName)) }
    }
    throw notFetched(name, specifier, ended)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function notFetched(name: string, specifier: string, { code, stderr }: Ended): Failure {
  const lines = stderr.trim().split('\n')
  const reason = lines.find((line) => line.startsWith('ERROR: ')) ?? lines.at(-1)!
  const said = reason.replace(/^ERROR: /, '')
  if (code === null || /No module named pip\b/.test(stderr)) {
    return new Failure(
      'python-tool',
      `packages of PyPI need ${PYTHON} with pip: ${said}; install it, or leave ${name} out`
    )
  }
  if (/\bRetrying \(|\btimed out\b|\bHTTP error 5\d\d\b/.test(stderr)) {
    return new Failure(
      'dependency-unreachable',
      `pip cannot reach its index for ${name}: ${lines[0]!.replace(/^WARNING: /, '')}; look at the network, or try again later`
    )
  }
  return new Failure(
    'dependency-missing',
    `pip finds no pure Python wheel for ${name}${specifier}: ${said}; ${hintFor(name)}`
  )
}

/** Of the time before mip PyPI has libraries of micropython-lib, in a form that no tool of today reads. */
function hintFor(name: string): string {
  const mip = /^micropython-(.+)$/.exec(name)?.[1]
  return mip === undefined
    ? 'libraries of micropython-lib are named without pypi'
    : `MicroPython's own index may have it: ${JSON.stringify(mip)} = "latest"`
}
