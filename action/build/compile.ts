import { Failure, type SourceLocation } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { bundledCompiler } from './bundled-compiler'
import type { Compiler } from './compiler'
import { chooseCompiler, type CompilerChoice } from './compiler-choice'
import { externalCompiler, versionedCompiler } from './installed-compiler'
import type { LibraryFile } from './modules'
import { shownPath } from './shown-path'

export interface CompileOptions {
  /** Folder with pyproject.toml. */
  packageDir: string
  cwd: string
  /** `auto`, `bundled`, a version such as `1.22`, or the path of an mpy-cross. */
  mpyCross: string
  /** Of the boards; decides the compiler of native code. */
  micropythonVersion: string
  /** Of native code: `xtensawin`, `rv32imc`, … */
  arch: string
  /** Versions of mpy-cross are installed below it. */
  toolCacheDir: string
}

export interface CompiledModule {
  /** In the wheel: `mpy_blox/app.mpy`. */
  path: string
  sourceBytes: number
  bytes: Buffer
}

/**
 * Compiles a library's modules. Each module that does not compile is reported at its file and line,
 * then one Failure ends the build.
 */
export async function compileModules(
  modules: LibraryFile[],
  options: CompileOptions,
  reporter: Reporter
): Promise<{ compiler: string; modules: CompiledModule[] }> {
  const { mpyCross, micropythonVersion, cwd, packageDir } = options
  const shown = (source: string): string => shownPath(cwd, packageDir, source)
  const choice = chooseCompiler(mpyCross, micropythonVersion, modules, shown)
  const compiler = await openCompiler(choice, options, reporter)
  reporter.info(`Compiling with ${compiler.description}`)
  const progress = reporter.progress('Compiling', modules.length, 'modules')
  const outcomes = await compiler
    .compile(modules, (done) => progress.update(done))
    .finally(() => progress.stop())
  const failed: SourceLocation[] = []
  const compiled = modules.flatMap(({ source, path, bytes }, index) => {
    const outcome = outcomes[index]!
    if ('mpy' in outcome) {
      return { path: path.replace(/\.py$/, '.mpy'), sourceBytes: bytes.length, bytes: outcome.mpy }
    }
    const file = shown(source)
    const at = outcome.line === undefined ? { file } : { file, line: outcome.line }
    reporter.error(outcome.error, at)
    failed.push(at)
    return []
  })
  if (failed.length > 0) throw compileFailure(failed, modules.length)
  return { compiler: compiler.description, modules: compiled }
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

function compileFailure(failed: SourceLocation[], total: number): Failure {
  const places = failed.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))
  const some = places.length > 3 ? `${places.slice(0, 3).join(', ')}, …` : places.join(', ')
  return new Failure(
    'compile-failed',
    `${failed.length} of ${total} modules do not compile: ${some}`,
    { at: failed[0]! }
  )
}
