import { Failure } from '../report/failure'
import type { DeclaredProject } from './source/declared-project'

/** Platform tags of the ports that MicroPython ships; a project declares others by itself. */
const PORTS = [
  'any',
  'esp32',
  'esp32_c3',
  'esp32_c6',
  'esp32_s2',
  'esp32_s3',
  'esp8266',
  'mimxrt',
  'nrf',
  'renesas_ra',
  'rp2',
  'samd',
  'stm32',
  'unix_aarch64',
  'unix_x64',
  'unix_x86',
  'webassembly',
  'windows'
]

/**
 * Checks that a wheel can be tagged for the platform: a port that is known here, or one that the
 * project declares with a table `[tool.mpy-blox.platforms.X]`.
 */
export function checkPlatform(
  platform: string,
  project: Pick<DeclaredProject, 'file' | 'settings'>
): void {
  if (PORTS.includes(platform) || project.settings.platforms.has(platform)) return
  const known = [...new Set([...PORTS, ...project.settings.platforms.keys()])].join(', ')
  throw new Failure(
    'platform-unknown',
    `unknown platform ${JSON.stringify(platform)}; known are ${known}; others need a table [tool.mpy-blox.platforms.X] in ${project.file}`
  )
}
