/** What a release asks of the board's firmware and flash: docs/protocol.md, `requires`. */
export interface Requirements {
  /** `6`, `6.N` when native code ties it to that sub-version, or null without any `.mpy`. */
  mpy: string | null
  /** As in `mpy-cross -march`, when a module holds native code. */
  arch: string | null
  /** Bytes that all files take on flash. */
  flash: number
}

/** By number, as `.mpy` files and `sys.implementation._mpy` have it (MicroPython: mpy-cross). */
export const ARCHITECTURES = [
  null,
  'x86',
  'x64',
  'armv6',
  'armv6m',
  'armv7m',
  'armv7em',
  'armv7emsp',
  'armv7emdp',
  'xtensa',
  'xtensawin',
  'rv32imc',
  'rv64imc'
] as const

/** littlefs gives a file whole blocks of this size on ESP32. */
const FLASH_BLOCK_BYTES = 4096

/** Reads what the compiled modules need from their headers. */
export function requirementsOf(files: Map<string, Uint8Array>): Requirements {
  let mpy: string | null = null
  let arch: string | null = null
  let flash = 0
  for (const [path, content] of files) {
    flash += Math.ceil(content.length / FLASH_BLOCK_BYTES) * FLASH_BLOCK_BYTES
    if (!path.endsWith('.mpy')) continue
    const native = nativeCodeOf(content)
    mpy ??= String(content[1])
    if (native.arch === null) continue
    arch = native.arch
    mpy = `${content[1]}.${native.subVersion}`
  }
  return { mpy, arch, flash }
}

/** `.mpy` header: 'M', version, sub-version in bits 0-1 and architecture in bits 2-5, small-int bits. */
function nativeCodeOf(module: Uint8Array): { arch: string | null; subVersion: number } {
  const feature = module[2] ?? 0
  return { arch: ARCHITECTURES[(feature >> 2) & 0x0f] ?? null, subVersion: feature & 3 }
}
