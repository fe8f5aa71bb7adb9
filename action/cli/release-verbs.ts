import type { Command } from 'commander'
import type { BuildOptions, BuildResult } from '../build/build'
import { sourceDate } from '../build/source-date'
import { atBroker } from '../commands/broker-options'
import type { PublishReport } from '../commands/publish'
import { defaultCacheDir } from '../machine/cache-folder'
import { defaultsOf } from '../options/read'
import type { Options } from '../options/table'
import { Failure } from '../report/failure'
import { addVerb } from './verb'

/** The verbs that make a release and send it. */
export function addReleaseVerbs(program: Command): void {
  addVerb(program, 'build', {
    description: 'Compile a MicroPython library and pack it: wheel, update list, bundle.',
    more: `Examples:
  mpy-blox build                                  the library in this folder, for esp32
  mpy-blox build --package device-lib --tag v1.4.0
  mpy-blox build --mpy-cross 1.24.1 --arch rv32imc`,
    async perform(options, reporter, known) {
      const { buildRelease } = await import('../commands/build')
      const { built, ...tried } = await buildRelease(
        buildOptions(options),
        reporter,
        [],
        ({ built }) => built && known({ ...buildDocument(built) })
      )
      return { ...buildDocument(built), ...tried }
    },
    async judge({ preflight }) {
      const { preflightFailure } = await import('../channel/verdict')
      return preflightFailure(preflight)
    }
  })
  addVerb(program, 'lock', {
    description:
      'Find what a project depends on, and write it to mpy-blox.lock, which build obeys.',
    async perform(options, reporter) {
      const { lock } = await import('../commands/lock')
      const { outDir, platform } = defaultsOf('build')
      const folders = { cwd: process.cwd(), toolCacheDir: defaultCacheDir(), outDir, platform }
      return lock({ ...options, ...folders }, reporter)
    }
  })
  addVerb(program, 'publish', {
    description: 'Build, then send the release to an update channel or to single boards.',
    more: `Examples:
  mpy-blox publish --channel living-room --broker mqtts://broker.example:8883
  mpy-blox publish --device-ids esp32-840d8ed29760 --dev --extra-src-files settings.json user_main.py
  mpy-blox publish --channel lab --package dist-lib/mpy-blox-1.4.0-esp32.tar.gz`,
    async perform(options, reporter, known, stop) {
      const { publishRelease } = await import('../commands/publish')
      const inputs = { ...buildOptions(options), ...atBroker(options), stop }
      const report = await publishRelease(inputs, reporter, (part) => known(publishDocument(part)))
      const { published, preflight } = report
      return { ...publishDocument(report), published, ...(preflight && { preflight }) }
    },
    async interrupted({ published }) {
      const { publicationSoFar } = await import('../channel/verdict')
      return publicationSoFar(published)
    },
    async judge({ published, preflight }, demand) {
      const { preflightFailure, publicationFailure } = await import('../channel/verdict')
      return preflightFailure(preflight) ?? publicationFailure(published, demand)
    }
  })
  addVerb(program, 'republish', {
    description:
      'Bring a channel back on a broker that lost it, byte for byte, from bundle and record.',
    more: `Example:
  mpy-blox republish --package dist-lib/lamp-1.4.0-esp32.tar.gz --record dist-lib/lamp-1.4.0-lab.publication.json`,
    async perform({ packageDir, record, ...options }, reporter) {
      if (packageDir === undefined)
        throw new Failure('usage', '--package is missing: the bundle that was published')
      if (record === undefined)
        throw new Failure('usage', '--record is missing: what publish wrote')
      const { republish } = await import('../commands/republish')
      return republish({ ...atBroker(options), packageDir, record }, reporter)
    }
  })
}

function buildOptions(options: Options<'build'>): BuildOptions {
  return {
    ...options,
    cwd: process.cwd(),
    toolCacheDir: defaultCacheDir(),
    ...sourceDate(process.env['SOURCE_DATE_EPOCH'])
  }
}

function publishDocument(report: Partial<PublishReport>): object {
  const { name, version, content, preflight, published } = report
  return {
    ...(name !== undefined && { name, version }),
    ...(content?.built && buildDocument(content.built)),
    ...(preflight && { preflight }),
    ...(published && { published })
  }
}

function buildDocument(built: BuildResult): object {
  const { name, version, platform, compiler, wheels, modules, srcFiles, updateList } = built
  const { terms, leftOut, remarks, updateListFile, sumsFile, bundleFile, bundleSha256 } = built
  return {
    name,
    version,
    platform,
    compiler,
    wheels,
    modules,
    srcFiles,
    ...terms,
    leftOut,
    remarks,
    updateList,
    updateListFile,
    sumsFile,
    bundleFile,
    bundleSha256
  }
}
