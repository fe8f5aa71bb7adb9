import { homedir } from 'node:os'
import { join } from 'node:path'
import * as core from '@actions/core'
import { context } from '@actions/github'
import type { BuildResult } from './build/build'
import { sourceDate } from './build/source-date'
import { buildRelease } from './commands/build'
import { publishRelease, type PublishInputs } from './commands/publish'
import { isPemText } from './commands/pem'
import type { Reporter } from './report/reporter'
import { perform } from './workflow/action'
import { flag, list, optional, positive, text } from './workflow/inputs'

/** The release action: build, and publish when a channel or boards are named. */
async function run(inputs: PublishInputs, reporter: Reporter): Promise<void> {
  if (!inputs.channel && inputs.deviceIds.length === 0) {
    reporter.info('Neither channel nor device-ids is given: the release is built, not published.')
    setBuildOutputs(await buildRelease(inputs, reporter))
    return
  }
  const { version, content, published } = await publishRelease(inputs, reporter)
  if (content.built) setBuildOutputs(content.built)
  core.setOutput('version', version)
  const count = inputs.dryRun ? 0 : published.sent.length
  if (published.boards) core.setOutput('boards', published.boards)
  core.setOutput('published', { count, bytes: inputs.dryRun ? 0 : published.bytes })
}

function setBuildOutputs(built: BuildResult): void {
  core.setOutput('version', built.version)
  // The project's own; a release of scripts alone has none.
  core.setOutput('wheel', built.wheels[0]?.file ?? '')
  core.setOutput('wheel-sha256', built.wheels[0]?.sha256 ?? '')
  core.setOutput('update-list', built.updateListFile)
  core.setOutput('bundle', built.bundleFile)
  core.setOutput('bundle-sha256', built.bundleSha256)
}

function loadInputs(): PublishInputs {
  return {
    packageDir: text('package', '.'),
    outDir: 'dist-lib',
    cwd: process.cwd(),
    platform: text('platform', 'esp32'),
    mpyCross: text('mpy-cross', 'auto'),
    micropythonVersion: text('micropython-version', '1.22'),
    arch: text('arch', 'xtensawin'),
    dev: flag('dev'),
    ...optional('version', 'version'),
    ...(context.ref?.startsWith('refs/tags/') ? { tag: context.ref } : {}),
    extraSrcFiles: list('extra-src-files'),
    allowOutside: list('allow-outside'),
    toolCacheDir: process.env['RUNNER_TOOL_CACHE'] || join(homedir(), '.cache', 'mpy-blox'),
    ...sourceDate(process.env['SOURCE_DATE_EPOCH']),
    broker: {
      url: text('broker', 'mqtt://localhost:1883'),
      ...optional('username', 'username'),
      ...optional('password', 'password'),
      ...optional('ca', 'ca'),
      ...optional('clientCert', 'client-cert'),
      ...optional('clientKey', 'client-key')
    },
    ...optional('channel', 'channel'),
    deviceIds: list('device-ids'),
    topicPrefix: text('topic-prefix', 'mpypi'),
    ...optional('packagePrefix', 'package-prefix'),
    dryRun: flag('dry-run'),
    preflight: flag('preflight'),
    ...optional('signingKey', 'signing-key'),
    ...positive('expiresAfterS', 'expires', 3600),
    ...positive('waitS', 'wait'),
    ...positive('maxPackageBytes', 'max-package-bytes')
  }
}

/** Masks what must not be read in the log. */
function hideSecrets(reporter: Reporter): void {
  reporter.secret(text('password'))
  for (const name of ['client-key', 'signing-key']) {
    const key = text(name)
    if (isPemText(key)) reporter.secret(key)
  }
}

await perform(hideSecrets, (reporter) => run(loadInputs(), reporter))
