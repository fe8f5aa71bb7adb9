import * as core from '@actions/core'
import { context, getOctokit } from '@actions/github'
import { type FlashReport, runFlash } from './commands/flash'
import { flashFiles } from './commands/flash-files'
import { downloadBundle } from './flash/release-asset'
import { explain } from './report/explain'
import { Failure } from './report/failure'
import { GitHubReporter } from './report/github'
import { hideSecrets } from './serial/board-settings'
import type { Library } from './serial/deploy'
import { isPurge, type Purge, PURGES } from './serial/upkeep'

/** What the workflow asks for, as it wrote it. */
interface FlashInputs {
  port: string
  baudRate: number
  deviceId: string
  bundle: string
  bundleSha256: string
  release: string
  token: string
  settings: string
  provision: string
  files: string[]
  firmware: string
  firmwareSha256: string
  purge: Purge[]
  verify: boolean
  bootTimeoutMs: number
}

/** The companion action: one board on a serial port of this runner. */
async function run(inputs: FlashInputs, reporter: GitHubReporter): Promise<void> {
  const library = await libraryOf(inputs)
  const report = await runFlash(
    {
      port: inputs.port,
      baudRate: inputs.baudRate,
      ...(inputs.deviceId ? { deviceId: inputs.deviceId } : {}),
      ...(library ? { library } : {}),
      files: await flashFiles({
        files: inputs.files,
        ...(inputs.settings ? { settings: inputs.settings } : {}),
        ...(inputs.provision ? { provision: inputs.provision } : {})
      }),
      ...(inputs.firmware
        ? { firmware: { image: inputs.firmware, sha256: inputs.firmwareSha256 } }
        : {}),
      purge: inputs.purge,
      verify: inputs.verify,
      bootTimeoutMs: inputs.bootTimeoutMs
    },
    reporter
  )
  setOutputs(report)
}

async function libraryOf(inputs: FlashInputs): Promise<Library | undefined> {
  const { bundle, bundleSha256, release, token } = inputs
  if (bundle && release) {
    throw new Failure('input-invalid', 'give either bundle or release, not both')
  }
  if (bundle) {
    if (!bundleSha256) {
      throw new Failure(
        'input-invalid',
        'bundle needs bundle-sha256: hash it in the job that built it, and pass that on through the outputs of needs'
      )
    }
    return { file: bundle, sha256: bundleSha256 }
  }
  if (!release) return undefined
  if (!token) {
    throw new Failure('input-invalid', 'release needs token: one that may read this repository')
  }
  const downloaded = await downloadBundle(getOctokit(token), context.repo, release)
  return { file: downloaded.file, sha256: bundleSha256 || downloaded.sha256 }
}

function setOutputs(report: FlashReport): void {
  core.setOutput('device-id', report.deviceId ?? '')
  core.setOutput('versions-before', report.before)
  core.setOutput('versions-after', report.after)
  core.setOutput('files', report.files)
  core.setOutput('bytes', report.bytes)
  core.setOutput('seconds', report.seconds)
}

function loadInputs(): FlashInputs {
  const firmware = core.getInput('firmware')
  const firmwareSha256 = core.getInput('firmware-sha256')
  if (firmware && !firmwareSha256) {
    throw new Failure('input-invalid', 'firmware needs firmware-sha256: what the image hashes to')
  }
  return {
    port: core.getInput('port') || 'auto',
    baudRate: positive('baud-rate', 115_200),
    deviceId: core.getInput('device-id'),
    bundle: core.getInput('bundle'),
    bundleSha256: core.getInput('bundle-sha256'),
    release: core.getInput('release'),
    token: core.getInput('token'),
    settings: core.getInput('settings'),
    provision: core.getInput('provision'),
    files: words('files'),
    firmware,
    firmwareSha256,
    purge: words('purge').map(toPurge),
    verify: flag('verify', true),
    bootTimeoutMs: positive('boot-timeout', 30) * 1000
  }
}

const words = (name: string): string[] =>
  core
    .getInput(name)
    .split(/[\s,]+/)
    .filter(Boolean)

function toPurge(word: string): Purge {
  if (isPurge(word)) return word
  throw new Failure(
    'input-invalid',
    `input purge: "${word}" is none of ${Object.keys(PURGES).join(', ')}`
  )
}

function positive(name: string, fallback: number): number {
  const value = core.getInput(name)
  if (value === '') return fallback
  if (/^\d+$/.test(value)) return Number(value)
  throw new Failure('input-invalid', `input ${name}: "${value}" is not a whole number`)
}

function flag(name: string, fallback: boolean): boolean {
  const value = core.getInput(name)
  if (value === '') return fallback
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  throw new Failure('input-invalid', `input ${name}: "${value}" is neither true nor false`)
}

async function main(): Promise<void> {
  const reporter = new GitHubReporter()
  const provision = core.getInput('provision')
  if (provision.trimStart().startsWith('{')) hideSecrets(provision, reporter)
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
