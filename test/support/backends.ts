import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pythonWith, run } from './python-tools'

/** The build backends that are the judges of what a wheel holds, as of November 2026. */
export const BACKENDS = {
  poetry: 'poetry-core==2.5.0',
  hatch: 'hatchling==1.33.0',
  setuptools: 'setuptools==84.2.1',
  flit: 'flit_core==4.2.0',
  uv: 'uv_build==0.13.6',
  pdm: 'pdm-backend==2.5.0'
}

/** The environment of a Python with PyPA's build and all backends; see {@link pythonWith}. */
export function pythonWithBackends(): Promise<NodeJS.ProcessEnv | undefined> {
  return pythonWith('backends', ['build==1.3.0', ...Object.values(BACKENDS)])
}

/** The wheel that a project's own backend makes of it, without isolation. */
export async function referenceWheel(env: NodeJS.ProcessEnv, dir: string): Promise<Buffer> {
  const out = await mkdtemp(join(tmpdir(), 'mpy-blox-reference-'))
  const build = ['-m', 'build', '--wheel', '--no-isolation', '--skip-dependency-check']
  await run('python3', [...build, '--outdir', out, dir], { env })
  const [name] = await readdir(out)
  return readFile(join(out, name!))
}
