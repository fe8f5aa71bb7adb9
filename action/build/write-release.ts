import type { PackageEntry, Sha256Hex } from '../release/update-list'
import { FACTS, factsText, SBOM, SRC, SUMS, sumsText, UPDATE_LIST } from './bundle'
import type { CompiledPackage } from './compile'
import type { Output } from './output'
import { packBundle } from './pack-bundle'
import type { ReleaseTerms, SourceFile } from './release-source'
import { sbomText } from './sbom'
import { sha256Of } from './sha256'
import { packWheel } from './wheel'

export interface BuiltFile {
  /** Of a wheel its file name; of a src file its path on the board. */
  path: string
  sizeBytes: number
  sha256: Sha256Hex
  /** Where it is now. */
  file: string
}

/** A release that is ready to be packed. */
export interface FinishedRelease {
  name: string
  version: string
  seq?: number
  terms: ReleaseTerms
  packages: CompiledPackage[]
  scripts: SourceFile[]
}

export interface WrittenFiles {
  wheels: BuiltFile[]
  srcFiles: BuiltFile[]
  updateList: PackageEntry[]
  updateListFile: string
  sumsFile: string
  bundleFile: string
  bundleSha256: Sha256Hex
}

/** Packs a release and writes all of its files: wheels, scripts, update list, facts, bill of materials, sums, bundle. */
export async function writeRelease(
  output: Output,
  options: { platform: string; sourceDateEpoch?: number },
  release: FinishedRelease
): Promise<WrittenFiles> {
  const { name, version, packages, scripts } = release
  const wheels = await Promise.all(
    packages.map((content) => {
      const { fileName, bytes } = packWheel({ ...content, ...options })
      return write(output, fileName, bytes)
    })
  )
  const srcFiles = await Promise.all(
    scripts.map(async ({ path, bytes }) => ({
      ...(await write(output, `${SRC}${path}`, bytes)),
      path
    }))
  )
  const updateList = [
    ...wheels.map((wheel, index) => wheelEntry(packages[index]!, wheel)),
    ...srcFiles.map(srcEntry)
  ]
  const list = await write(output, UPDATE_LIST, `${JSON.stringify(updateList, null, 2)}\n`)
  const facts = await write(output, FACTS, factsText(release))
  const parts = packages.map((part, index) => ({ ...part, wheel: wheels[index]! }))
  const sbom = await write(output, SBOM, sbomText(release, parts))
  const summed = [
    ...wheels.map(({ path, sha256 }) => ({ name: path, sha256 })),
    { name: UPDATE_LIST, sha256: list.sha256 },
    { name: FACTS, sha256: facts.sha256 },
    { name: SBOM, sha256: sbom.sha256 },
    ...srcFiles.map(({ path, sha256 }) => ({ name: `${SRC}${path}`, sha256 }))
  ]
  const sumsFile = await output.write(SUMS, sumsText(summed))
  const bundle = await packBundle(
    output.scratch,
    [SUMS, ...summed.map((file) => file.name)],
    new Date((options.sourceDateEpoch ?? 0) * 1000)
  )
  const fileName = `${name}-${version}-${options.platform}.tar.gz`
  return {
    wheels,
    srcFiles,
    updateList,
    updateListFile: list.file,
    sumsFile,
    bundleFile: await output.write(fileName, bundle),
    bundleSha256: sha256Of(bundle)
  }
}

const wheelEntry = (content: CompiledPackage, wheel: BuiltFile): PackageEntry => ({
  type: 'wheel',
  name: content.name,
  version: content.version,
  pkg_sha256: wheel.sha256,
  size: wheel.sizeBytes
})

const srcEntry = ({ path, sha256, sizeBytes }: BuiltFile): PackageEntry => ({
  type: 'src',
  path,
  pkg_sha256: sha256,
  size: sizeBytes
})

async function write(output: Output, name: string, content: Buffer | string): Promise<BuiltFile> {
  const bytes = Buffer.from(content)
  const file = await output.write(name, bytes)
  return { path: name, sizeBytes: bytes.length, sha256: sha256Of(bytes), file }
}
