import { homedir } from 'node:os'
import { join } from 'node:path'
import * as core from '@actions/core'
import { context } from '@actions/github'
import type { BuildResult } from './build/build'
import { sourceDate } from './build/source-date'
import { buildRelease } from './commands/build'
import { publishRelease, type PublishInputs } from './commands/publish'
import { isPemText } from './commands/pem'
import { Failure } from './report/failure'
import { explain } from './report/explain'
import { GitHubReporter } from './report/github'

/** The release action: build, and publish when a channel or boards are named. */
async function run(inputs: PublishInputs, reporter: GitHubReporter): Promise<void> {
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
  core.setOutput('wheel', built.wheel.file)
  core.setOutput('wheel-sha256', built.wheel.sha256)
  core.setOutput('update-list', built.updateListFile)
  core.setOutput('bundle', built.bundleFile)
  core.setOutput('bundle-sha256', built.bundleSha256)
}

function loadInputs(): PublishInputs {
  const optional = <K extends string>(key: K, name: string): Partial<Record<K, string>> => {
    const value = core.getInput(name)
    return value ? ({ [key]: value } as Record<K, string>) : {}
  }
  return {
    packageDir: core.getInput('package') || '.',
    outDir: 'dist-lib',
    cwd: process.cwd(),
    platform: core.getInput('platform') || 'esp32',
    mpyCross: core.getInput('mpy-cross') || 'auto',
    micropythonVersion: core.getInput('micropython-version') || '1.22',
    arch: core.getInput('arch') || 'xtensawin',
    dev: flag('dev'),
    ...optional('version', 'version'),
    ...(context.ref?.startsWith('refs/tags/') ? { tag: context.ref } : {}),
    extraSrcFiles: list('extra-src-files'),
    toolCacheDir: process.env['RUNNER_TOOL_CACHE'] || join(homedir(), '.cache', 'mpy-blox'),
    ...sourceDate(process.env['SOURCE_DATE_EPOCH']),
    broker: {
      url: core.getInput('broker') || 'mqtt://localhost:1883',
      ...optional('username', 'username'),
      ...optional('password', 'password'),
      ...optional('ca', 'ca'),
      ...optional('clientCert', 'client-cert'),
      ...optional('clientKey', 'client-key')
    },
    ...optional('channel', 'channel'),
    deviceIds: list('device-ids'),
    topicPrefix: core.getInput('topic-prefix') || 'mpypi',
    ...optional('packagePrefix', 'package-prefix'),
    dryRun: flag('dry-run'),
    preflight: flag('preflight'),
    ...optional('signingKey', 'signing-key'),
    ...number('expiresAfterS', 'expires', 3600),
    ...number('waitS', 'wait'),
    ...number('maxPackageBytes', 'max-package-bytes')
  }
}

/** A list input: one item a line, or on a single line separated by spaces or commas. */
function list(name: string): string[] {
  const value = core.getInput(name).trim()
  const items = value.includes('\n') ? value.split('\n') : value.split(/[\s,]+/)
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

function flag(name: string, fallback = false): boolean {
  const value = core.getInput(name)
  if (value === '') return fallback
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  throw new Failure('input-invalid', `input ${name}: "${value}" is neither true nor false`)
}

/** @param unit what the input counts in, in the unit of the key */
function number<K extends string>(key: K, name: string, unit = 1): Partial<Record<K, number>> {
  const value = core.getInput(name)
  if (value === '') return {}
  if (!(Number(value) > 0))
    throw new Failure('input-invalid', `input ${name}: "${value}" is not a number above 0`)
  return { [key]: Number(value) * unit } as Record<K, number>
}

/** Masks what must not be read in the log; called before anything else happens. */
function hideSecrets(reporter: GitHubReporter): void {
  reporter.secret(core.getInput('password'))
  for (const name of ['client-key', 'signing-key']) {
    const key = core.getInput(name)
    if (isPemText(key)) reporter.secret(key)
  }
}

async function main(): Promise<void> {
  const reporter = new GitHubReporter()
  hideSecrets(reporter)
  try {
    reporter.showSummary = flag('show-summary', true)
    await run(loadInputs(), reporter)
  } catch (thrown) {
    const failure = explain(thrown)
    reporter.error(failure.message, failure.details.at)
    if (failure.code === 'internal') reporter.debug(String((failure.cause as Error)?.stack))
    process.exitCode = core.ExitCode.Failure
  } finally {
    await reporter.finish()
  }
}

await main()
