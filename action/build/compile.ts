import { Failure, type SourceLocation } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { bundledCompiler } from './bundled-compiler'
import type { Compiler } from './compiler'
import { chooseCompiler, type CompilerChoice } from './compiler-choice'
import { externalCompiler, versionedCompiler } from './installed-compiler'
import { explainSyntax } from './lacking-syntax'
import type { ReleaseSource, SourceFile, SourcePackage } from './release-source'
import type { ZipMember } from './zip'

export interface CompileOptions {
  /** `auto`, `bundled`, a version such as `1.22`, or the path of an mpy-cross. */
  mpyCross: string
  /** Of the boards; decides the compiler of native code. */
  micropythonVersion: string
  /** Of native code: `xtensawin`, `rv32imc`, … */
  arch: string
  /** Versions of mpy-cross are installed below it. */
  toolCacheDir: string
}

/** Code of the release as it lies on a board. */
export interface CompiledModule {
  /** Below `/lib`: `mpy_blox/app.mpy`. */
  path: string
  sourceBytes: number
  bytes: Buffer
}

/** A package whose modules are compiled. */
export interface CompiledPackage extends Omit<SourcePackage, 'files' | 'licenses'> {
  /** Below `/lib`. */
  members: ZipMember[]
  /** Beside METADATA. */
  licenses: ZipMember[]
}

export interface CompiledRelease {
  /** For people. */
  compiler: string
  modules: CompiledModule[]
  packages: CompiledPackage[]
  /** Checked by the compiler, and as they were. */
  scripts: SourceFile[]
}

/**
 * Compiles the modules of all packages, and the scripts to see whether they compile. Whatever does not
 * is reported at its file and line, then one Failure ends the build.
 */
export async function compileRelease(
  release: ReleaseSource,
  options: CompileOptions,
  reporter: Reporter
): Promise<CompiledRelease> {
  const modules = release.packages.flatMap(({ files }) => files.filter(isProgram))
  const scripts = release.scripts.filter(isProgram)
  const choice = chooseCompiler(options.mpyCross, options.micropythonVersion, modules, scripts)
  const compiler = await openCompiler(choice, options, reporter)
  const compiled = await compileAll([...modules, ...scripts], compiler, reporter)
  const memberOf = (file: SourceFile): ZipMember => compiled.get(file) ?? file
  return {
    compiler: compiler.description,
    modules: modules.map((module) => compiled.get(module)!),
    packages: release.packages.map(({ files, licenses, ...rest }) => ({
      ...rest,
      members: files.map(memberOf),
      licenses
    })),
    scripts: release.scripts
  }
}

const isProgram = ({ path }: SourceFile): boolean => path.endsWith('.py')

async function compileAll(
  programs: SourceFile[],
  compiler: Compiler,
  reporter: Reporter
): Promise<Map<SourceFile, CompiledModule>> {
  const compiled = new Map<SourceFile, CompiledModule>()
  if (programs.length === 0) return compiled
  reporter.info(`Compiling with ${compiler.description}`)
  const progress = reporter.progress('Compiling', programs.length, 'modules')
  const outcomes = await compiler
    .compile(programs, (done) => progress.update(done))
    .finally(() => progress.stop())
  const failed: SourceLocation[] = []
  for (const [index, program] of programs.entries()) {
    const outcome = outcomes[index]!
    const { source, path, bytes } = program
    if ('mpy' in outcome) {
      const name = path.replace(/\.py$/, '.mpy')
      compiled.set(program, { path: name, sourceBytes: bytes.length, bytes: outcome.mpy })
      continue
    }
    const at = outcome.line === undefined ? { file: source } : { file: source, line: outcome.line }
    const lines = outcome.line === undefined ? [] : linesTo(bytes, outcome.line)
    reporter.error(explainSyntax(outcome.error, lines), at)
    failed.push(at)
  }
  if (failed.length > 0) throw compileFailure(failed, programs.length)
  return compiled
}

async function openCompiler(
  choice: CompilerChoice,
  { arch, toolCacheDir }: CompileOptions,
  reporter: Reporter
): Promise<Compiler> {
  switch (choice.kind) {
    case 'bundled':
      return bundledCompiler()
    case 'version':
      return versionedCompiler(choice.version, arch, toolCacheDir, reporter)
    case 'path':
      return externalCompiler(choice.path, arch)
  }
}

const linesTo = (bytes: Buffer, line: number): string[] => bytes.toString('utf8').split('\n', line)

function compileFailure(failed: SourceLocation[], total: number): Failure {
  const places = failed.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))
  const some = places.length > 3 ? `${places.slice(0, 3).join(', ')}, …` : places.join(', ')
  return new Failure(
    'compile-failed',
    `${failed.length} of ${total} modules do not compile: ${some}`,
    { at: failed[0]! }
  )
}
