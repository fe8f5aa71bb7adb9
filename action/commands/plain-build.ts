import type { BuildOptions } from '../build/build'
import { defaultCacheDir } from '../machine/cache-folder'

/** A build for ESP32 boards with the bundled compiler, as one makes it who asks for nothing else. */
export function plainBuild(packageDir: string, outDir: string): BuildOptions {
  return {
    packageDir,
    outDir,
    cwd: packageDir,
    platform: 'esp32',
    mpyCross: 'bundled',
    micropythonVersion: '1.22',
    arch: 'xtensawin',
    dev: false,
    extraSrcFiles: [],
    allowOutside: [],
    toolCacheDir: defaultCacheDir()
  }
}
