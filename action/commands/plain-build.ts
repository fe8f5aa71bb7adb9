import type { BuildOptions } from '../build/build'
import { defaultCacheDir } from '../machine/cache-folder'
import { defaultsOf } from '../options/read'

/** The build that `mpy-blox build` does without any options, but always with the bundled compiler. */
export function plainBuild(packageDir: string, outDir: string): BuildOptions {
  return {
    ...defaultsOf('build'),
    packageDir,
    outDir,
    cwd: packageDir,
    mpyCross: 'bundled',
    toolCacheDir: defaultCacheDir()
  }
}
