import { access, mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from './python-tools'

/** The build backends that are the judges of what a wheel holds, as of November 2026. */
export const BACKENDS = {
  poetry: 'poetry-core==2.5.0',
  hatch: 'hatchling==1.33.0',
  setuptools: 'setuptools==84.2.1',
  flit: 'flit_core==4.2.0',
  uv: 'uv_build==0.13.6',
  pdm: 'pdm-backend==2.5.0'
}

const VENV = join(process.cwd(), '.cache', 'backends')

/**
 * A Python with PyPA's build and all backends, in a virtual environment that is made the first time.
 *
 * @returns its path; undefined, and it says so, where the package index is out of reach
 * @throws where that is so in CI
 */
export async function pythonWithBackends(): Promise<string | undefined> {
  const python = join(VENV, 'bin', 'python')
  const isReady = await access(join(VENV, 'ready')).then(
    () => true,
    () => false
  )
  if (isReady) return python
  try {
    await run('python3', ['-m', 'venv', VENV])
    const packages = ['build==1.3.0', ...Object.values(BACKENDS)]
    await run(python, ['-m', 'pip', 'install', '--quiet', ...packages])
    await run('touch', [join(VENV, 'ready')])
    return python
  } catch (error) {
    // Where a suite has to prove something, checks that are left out are no success.
    if (process.env['CI']) throw error
    console.warn(`build backends cannot be installed, their checks are left out: ${String(error)}`)
    return undefined
  }
}

/** The wheel that a project's own backend makes of it, without isolation. */
export async function referenceWheel(python: string, dir: string): Promise<Buffer> {
  const out = await mkdtemp(join(tmpdir(), 'mpy-blox-reference-'))
  // uv's backend is a program beside the Python that it was installed for.
  const PATH = `${dirname(python)}:${process.env['PATH']}`
  await run(
    python,
    ['-m', 'build', '--wheel', '--no-isolation', '--skip-dependency-check', '--outdir', out, dir],
    {
      env: { ...process.env, PATH }
    }
  )
  const [name] = await readdir(out)
  return readFile(join(out, name!))
}
