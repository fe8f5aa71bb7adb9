import { type Command, InvalidArgumentError, Option } from 'commander'
import type { BuildOptions, BuildResult } from '../build/build'
import { sourceDate } from '../build/source-date'
import type { BrokerInputs } from '../commands/broker-options'
import type { PublishInputs } from '../commands/publish'
import { isPemText } from '../commands/pem'
import { defaultCacheDir } from '../machine/cache-folder'
import { addBrokerOptions, type BrokerArguments, brokerInputs } from './broker-options'
import { type CommonOptions, perform } from './verb'

interface BuildArguments extends CommonOptions {
  package: string
  out: string
  platform: string
  mpyCross: string
  micropythonVersion: string
  arch: string
  version?: string
  tag?: string
  dev: boolean
  extraSrcFiles: string[]
  allowOutside: string[]
}

interface PublishArguments extends BuildArguments, BrokerArguments {
  channel?: string
  deviceIds: string[]
  packagePrefix?: string
  dryRun: boolean
  signingKey?: string
  expires?: number
  wait?: number
  maxPackageBytes?: number
  preflight: boolean
}

export function addBuildVerb(program: Command): void {
  const verb = program
    .command('build')
    .description('Compile a MicroPython library and pack it: wheel, update list, bundle.')
  addBuildOptions(verb)
  verb.addHelpText(
    'after',
    `
Examples:
  mpy-blox build                                  the library in this folder, for esp32
  mpy-blox build --package device-lib --tag v1.4.0
  mpy-blox build --mpy-cross 1.24.1 --arch rv32imc`
  )
  perform<BuildArguments>(verb, async (args, reporter) => {
    const { buildRelease } = await import('../commands/build')
    return buildDocument(await buildRelease(buildOptions(args), reporter))
  })
}

export function addPublishVerb(program: Command): void {
  const verb = program
    .command('publish')
    .description('Build, then send the release to an update channel or to single boards.')
  addBuildOptions(verb)
  addBrokerOptions(verb)
  verb
    .option('--channel <name>', 'update channel; every board that follows it takes the release')
    .option('--device-ids <ids...>', 'boards to send it to directly, like esp32-840d8ed29760', [])
    .option('--package-prefix <prefix>', 'first levels of package topics ({topic-prefix}/packages)')
    .addOption(
      new Option('--signing-key <pem>', 'sign the release: private key, file or PEM text').env(
        'MPY_BLOX_SIGNING_KEY'
      )
    )
    .option('--expires <hours>', 'boards refuse the release later than this', positive)
    .option(
      '--wait <seconds>',
      'wait for the addressed boards to confirm, fail if any does not',
      positive
    )
    .option('--preflight', 'install on a virtual board first; publish only if it confirms', false)
    .option(
      '--max-package-bytes <bytes>',
      'limit of a broker that does not state one (1048576)',
      positive
    )
    .option('--dry-run', 'tell what would be sent and send nothing', false)
    .addHelpText(
      'after',
      `
Examples:
  mpy-blox publish --channel living-room --broker mqtts://broker.example:8883
  mpy-blox publish --device-ids esp32-840d8ed29760 --dev --extra-src-files settings.json user_main.py
  mpy-blox publish --channel lab --package dist-lib/mpy-blox-1.4.0-esp32.tar.gz`
    )
  perform<PublishArguments>(verb, async (args, reporter) => {
    if (args.signingKey && isPemText(args.signingKey)) reporter.secret(args.signingKey)
    const { publishRelease } = await import('../commands/publish')
    const { name, version, content, published } = await publishRelease(
      publishInputs(args, brokerInputs(args, reporter)),
      reporter
    )
    return { name, version, ...(content.built ? buildDocument(content.built) : {}), published }
  })
}

function positive(text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw new InvalidArgumentError('It has to be a number above 0.')
}

function addBuildOptions(verb: Command): void {
  verb
    .option('--package <path>', 'folder with pyproject.toml, or a bundle built before', '.')
    .option('--out <folder>', 'where the result goes', 'dist-lib')
    .option('--platform <name>', 'platform tag of the wheel: esp32, unix_x64, …', 'esp32')
    .option('--mpy-cross <which>', 'compiler: auto, bundled, a version (1.22.2) or a path', 'auto')
    .option('--micropython-version <version>', 'oldest MicroPython on the boards', '1.22')
    .option('--arch <arch>', 'architecture of native code', 'xtensawin')
    .option('--version <version>', 'version of the release (default: tag or pyproject)')
    .addOption(new Option('--tag <tag>', 'tag that is released, v1.4.0').env('MPY_BLOX_TAG'))
    .option('--dev', 'a development version, <version>.devN, newer at every run', false)
    .option('--extra-src-files <files...>', 'more files: globs, local/path=board/path', [])
    .option('--allow-outside <folders...>', 'take files from these folders as well', [])
}

function buildOptions(args: BuildArguments): BuildOptions {
  return {
    packageDir: args.package,
    outDir: args.out,
    cwd: process.cwd(),
    platform: args.platform,
    mpyCross: args.mpyCross,
    micropythonVersion: args.micropythonVersion,
    arch: args.arch,
    ...(args.version ? { version: args.version } : {}),
    ...(args.tag ? { tag: args.tag } : {}),
    dev: args.dev,
    extraSrcFiles: args.extraSrcFiles,
    allowOutside: args.allowOutside,
    toolCacheDir: defaultCacheDir(),
    ...sourceDate(process.env['SOURCE_DATE_EPOCH'])
  }
}

function publishInputs(args: PublishArguments, broker: BrokerInputs): PublishInputs {
  return {
    ...buildOptions(args),
    broker,
    ...(args.channel ? { channel: args.channel } : {}),
    deviceIds: args.deviceIds,
    topicPrefix: args.topicPrefix,
    ...(args.packagePrefix ? { packagePrefix: args.packagePrefix } : {}),
    dryRun: args.dryRun,
    preflight: args.preflight,
    ...(args.signingKey ? { signingKey: args.signingKey } : {}),
    ...(args.expires ? { expiresAfterS: Math.round(args.expires * 3600) } : {}),
    ...(args.wait ? { waitS: args.wait } : {}),
    ...(args.maxPackageBytes ? { maxPackageBytes: args.maxPackageBytes } : {})
  }
}

function buildDocument(built: BuildResult): object {
  const { name, version, platform, compiler, wheels, modules, srcFiles, updateList } = built
  const { updateListFile, sumsFile, bundleFile, bundleSha256 } = built
  return {
    name,
    version,
    platform,
    compiler,
    wheels,
    modules,
    srcFiles,
    updateList,
    updateListFile,
    sumsFile,
    bundleFile,
    bundleSha256
  }
}
