import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type BuildOptions, type BuildResult } from '../../action/build/build'
import type { Reporter } from '../../action/report/reporter'
import { RecordingReporter } from './recording-reporter'

/** Options of a build as a user without any settings has them. */
export async function buildOptions(
  packageDir: string,
  overrides: Partial<BuildOptions> = {}
): Promise<BuildOptions> {
  return {
    packageDir,
    outDir: await temporaryFolder(),
    platform: 'esp32',
    mpyCross: 'auto',
    micropythonVersion: '1.22',
    arch: 'xtensawin',
    dev: false,
    extraSrcFiles: [],
    allowOutside: [],
    cwd: packageDir,
    toolCacheDir: join(process.cwd(), '.cache', 'tools'),
    ...overrides
  }
}

export async function buildLibrary(
  packageDir: string,
  overrides: Partial<BuildOptions> = {},
  reporter: Reporter = new RecordingReporter()
): Promise<BuildResult> {
  return build(await buildOptions(packageDir, overrides), reporter)
}

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'mpy-blox-test-'))
