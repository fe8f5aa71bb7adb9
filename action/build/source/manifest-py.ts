import { posix } from 'node:path'
import type { SourceLocation } from '../../report/failure'
import { STARTS } from './application'
import type { Requirement } from './requirement'
import { type Call, type Literal, parseManifest, refused } from './manifest-syntax'
import { uselessness } from './package-files'
import type { ProjectFiles } from './project-files'
import type { Selected } from './selection'
import { licenseExpression } from './spdx'

/** What a manifest.py, and all that it includes, declares besides files. */
export interface ManifestFacts {
  version?: { version: string; at: SourceLocation }
  description?: string
  license?: string
  requirements: Requirement[]
}

/**
 * Selects what a manifest.py declares, by the functions of MicroPython's tools/manifestfile.py. What it takes
 * from the firmware's own sources (`$(PORT_DIR)`) is on a board already.
 *
 * @param path of the manifest, below the project
 */
export async function selectManifest(
  files: ProjectFiles,
  path: string,
  into: Selected
): Promise<ManifestFacts> {
  const reader = new ManifestReader(files, into)
  await reader.read(path)
  return reader.facts
}

/** Folders of the firmware's sources, which a project does not have. */
const FIRMWARE = /\$\((MPY|PORT|BOARD)_DIR\)/
const MICROPYTHON_LIB = '$(MPY_LIB_DIR)'

const FROZEN = ['path', 'script', 'opt']

/** Names of arguments; `include` and `require` take any, which are `options` there. */
const ARGUMENTS = new Map<string, string[]>(
  Object.entries({
    metadata: ['description', 'version', 'license', 'author', 'stdlib', 'pypi', 'pypi_publish'],
    package: ['package_path', 'files', 'base_path', 'opt'],
    module: ['module_path', 'base_path', 'opt'],
    freeze: FROZEN,
    freeze_mpy: FROZEN,
    freeze_as_mpy: FROZEN,
    freeze_as_str: ['path']
  })
)

class ManifestReader {
  readonly facts: ManifestFacts = { requirements: [] }
  private readonly seen = new Set<string>()

  constructor(
    private readonly files: ProjectFiles,
    private readonly into: Selected
  ) {}

  async read(path: string): Promise<void> {
    if (this.seen.has(path)) return
    this.seen.add(path)
    await this.files.checkInside(path)
    const shown = this.files.shown(path)
    for (const call of parseManifest(await this.files.text(path, 'manifest'), shown)) {
      await this.run(new CallReader(call, shown, posix.dirname(path)))
    }
  }

  private async run(call: CallReader): Promise<void> {
    const known = ARGUMENTS.get(call.name)
    if (known !== undefined) call.checkNames(known)
    switch (call.name) {
      case 'metadata':
        return this.metadata(call)
      case 'include':
        return this.include(call)
      case 'require':
        return this.require(call)
      case 'package':
        return this.package(call)
      case 'module':
        return this.module(call)
      case 'freeze':
      case 'freeze_as_mpy':
      case 'freeze_as_str':
      case 'freeze_mpy':
        return this.freeze(call)
      case 'c_module':
        return this.files.leave(call.text('path', 0), 'C code, which is built into firmware')
      case 'options.defaults':
        return
      default:
        throw call.refused(`${call.name} is not a function that is known here`)
    }
  }

  private metadata(call: CallReader): void {
    const version = call.optional('version')
    if (version !== undefined) this.facts.version = { version, at: call.at }
    const description = call.optional('description')
    if (description !== undefined) this.facts.description = description
    const license = licenseExpression(call.optional('license'))
    if (license !== undefined) this.facts.license = license
  }

  private async include(call: CallReader): Promise<void> {
    for (const given of call.texts('path', 0)) {
      if (this.isFirmwares(given)) continue
      const path = call.below(given)
      const manifest = (await this.files.isFolder(path)) ? posix.join(path, 'manifest.py') : path
      if (!(await this.files.isFile(manifest))) throw call.refused(`there is no ${manifest}`)
      await this.read(manifest)
    }
  }

  private require(call: CallReader): void {
    if (call.optional('library') !== undefined) {
      throw call.refused('require from a library of your own is not known here')
    }
    this.facts.requirements.push({ spec: call.text('name', 0), at: call.at })
  }

  private async package(call: CallReader): Promise<void> {
    const name = call.text('package_path', 0)
    const given = call.optional('base_path', 2) ?? '.'
    if (this.isFirmwares(given, name)) return
    const base = call.below(given)
    const chosen = call.texts('files', 1)
    const patterns =
      chosen.length > 0
        ? chosen.map((file) => posix.join(base, name, file))
        : [posix.join(base, name, '**/*.py')]
    await this.take(call, patterns, base)
  }

  private async module(call: CallReader): Promise<void> {
    const name = call.text('module_path', 0)
    const given = call.optional('base_path', 1) ?? '.'
    if (this.isFirmwares(given, name)) return
    const base = call.below(given)
    await this.take(call, [posix.join(base, name)], base)
  }

  /** A folder's modules, or those of them that are named, relative to the folder. */
  private async freeze(call: CallReader): Promise<void> {
    const given = call.text('path', 0)
    const scripts = call.texts('script', 1)
    if (this.isFirmwares(given, ...scripts)) return
    const base = call.below(given)
    const patterns = scripts.length > 0 ? scripts : ['**/*.{py,mpy}']
    await this.take(
      call,
      patterns.map((pattern) => posix.join(base, pattern)),
      base
    )
  }

  private async take(call: CallReader, patterns: string[], base: string): Promise<void> {
    for (const pattern of patterns) {
      const found = await this.files.find([pattern])
      if (found.length === 0) throw call.refused(`nothing matches ${pattern}`)
      for (const source of found) {
        const reason = uselessness(source)
        if (reason === undefined) this.add(posix.relative(base, source), source)
        else this.files.leave(source, reason)
      }
    }
  }

  /** Whether a folder is of the firmware's own sources; of what is named in it a board has all. */
  private isFirmwares(folder: string, ...names: string[]): boolean {
    if (!FIRMWARE.test(folder)) return false
    const paths = names.length === 0 ? [folder] : names.map((name) => posix.join(folder, name))
    for (const path of paths) this.files.leave(path, 'of the firmware, which has it')
    return true
  }

  /** Firmware starts a program that it has frozen as one in its file system. */
  private add(path: string, source: string): void {
    if (STARTS.includes(path)) this.into.scripts.add(path, source)
    else this.into.wheel.add(path, source)
  }
}

/** The arguments of one call, by name or by place. */
class CallReader {
  readonly name: string
  readonly at: SourceLocation

  /** @param folder of the manifest, below the project */
  constructor(
    private readonly call: Call,
    private readonly file: string,
    private readonly folder: string
  ) {
    this.name = call.name
    this.at = { file, line: call.line }
  }

  text(name: string, place: number): string {
    const value = this.optional(name, place)
    if (value !== undefined) return value
    throw this.refused(`${this.name} needs ${name}, a string`)
  }

  optional(name: string, place?: number): string | undefined {
    const value = this.value(name, place)
    if (value === undefined || value === null) return undefined
    if (typeof value === 'string') return value
    throw this.refused(`${name} of ${this.name} must be a string`)
  }

  /** One string or several; empty when it is not given. */
  texts(name: string, place: number): string[] {
    const value = this.value(name, place) ?? []
    const all = Array.isArray(value) ? value : [value]
    return all.map((item) => {
      if (typeof item === 'string') return item
      throw this.refused(`${name} of ${this.name} must be a string, or several`)
    })
  }

  /** @throws Failure for an argument that the function does not have */
  checkNames(known: string[]): void {
    const unknown = [...this.call.named.keys()].find((name) => !known.includes(name))
    if (unknown === undefined) return
    throw this.refused(`${this.name} has no argument ${unknown}; it has ${known.join(', ')}`)
  }

  /** A path of this manifest, below the project. */
  below(path: string): string {
    if (path.includes(MICROPYTHON_LIB)) {
      throw this.refused(`${path} is of micropython-lib: require its package by its name`)
    }
    return posix.join(this.folder, path)
  }

  refused(why: string) {
    return refused(this.file, this.call.line, why)
  }

  private value(name: string, place?: number): Literal | undefined {
    return this.call.named.get(name) ?? (place === undefined ? undefined : this.call.args[place])
  }
}
