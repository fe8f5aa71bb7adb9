import { unzip } from '../../archive/unzip'
import { Failure } from '../../report/failure'
import type { LeftOut, SourceFile } from '../release-source'
import { parseCoreMetadata, type CoreMetadata } from './core-metadata'
import { flattened } from './licenses'
import { uselessness } from './package-files'

/** A pure Python wheel, as it was built for a PC, sorted into what a board has a use for. */
export interface WheelSource {
  metadata: CoreMetadata
  /** Below `/lib`; the sources are paths in the wheel. */
  files: SourceFile[]
  licenses: SourceFile[]
  leftOut: LeftOut[]
}

const NATIVE = /\.(so|pyd|dylib|dll)$/
const DIST_INFO = /^[^/]+\.dist-info\//
const LICENSE = /^(licen[sc]e|copying|notice|authors)/i
/** Files that a wheel installs elsewhere than among the modules (binary distribution format, "data"). */
const DATA = /^[^/]+\.data\/([^/]+)\//

/**
 * Takes a wheel apart (binary distribution format, PyPA).
 *
 * @param fileName for messages
 * @throws Failure `wheel-invalid`, `wheel-native`
 */
export function readWheel(fileName: string, bytes: Uint8Array): WheelSource {
  const members = unpack(fileName, bytes)
  const info = [...members.keys()].find((path) => /^[^/]+\.dist-info\/METADATA$/.test(path))
  if (info === undefined) throw invalid(fileName, 'it has no METADATA')
  const metadata = parseCoreMetadata(members.get(info)!.toString('utf8'))
  const found: WheelSource = { metadata, files: [], licenses: [], leftOut: [] }
  for (const path of [...members.keys()].sort()) {
    sortIn(found, fileName, path, members.get(path)!)
  }
  return { ...found, licenses: flattened(found.licenses) }
}

function sortIn(found: WheelSource, wheel: string, member: string, bytes: Buffer): void {
  if (DIST_INFO.test(member)) {
    const name = member.replace(DIST_INFO, '')
    const isLicense = found.metadata.licenseFiles.includes(name) || LICENSE.test(name)
    const path = name.replace(/^licenses\//, '')
    if (isLicense || path !== name) found.licenses.push({ source: member, path, bytes })
    return
  }
  if (NATIVE.test(member)) {
    throw new Failure(
      'wheel-native',
      `${wheel} holds code for a PC, which no board runs: ${member}; leave it out of the build`
    )
  }
  const kind = DATA.exec(member)?.[1]
  const isModules = kind === undefined || kind === 'purelib' || kind === 'platlib'
  const reason = isModules
    ? uselessness(member)
    : 'installed beside the modules, which boards have not'
  if (reason !== undefined) found.leftOut.push({ path: member, reason })
  else found.files.push({ source: member, path: member.replace(DATA, ''), bytes })
}

function unpack(fileName: string, bytes: Uint8Array): Map<string, Buffer> {
  try {
    return unzip(bytes)
  } catch (cause) {
    throw invalid(fileName, (cause as Error).message)
  }
}

const invalid = (fileName: string, why: string): Failure =>
  new Failure('wheel-invalid', `${fileName} is not a sound wheel: ${why}; build it again`)
