import * as core from '@actions/core'
import { context, getOctokit } from '@actions/github'
import { type FlashReport, runFlash } from './commands/flash'
import { flashFiles } from './commands/flash-files'
import { downloadBundle } from './workflow/release-asset'
import { Failure } from './report/failure'
import type { Reporter } from './report/reporter'
import { hideSecrets } from './serial/board-settings'
import type { Library } from './serial/deploy'
import { isPurge, type Purge, PURGES } from './serial/upkeep'
import { perform } from './workflow/action'
import { flag, inputInvalid, list, text, wholeNumber } from './workflow/inputs'

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
async function run(inputs: FlashInputs, reporter: Reporter): Promise<void> {
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
  const firmware = text('firmware')
  const firmwareSha256 = text('firmware-sha256')
  if (firmware && !firmwareSha256) {
    throw new Failure('input-invalid', 'firmware needs firmware-sha256: what the image hashes to')
  }
  return {
    port: text('port', 'auto'),
    baudRate: wholeNumber('baud-rate', 115_200),
    deviceId: text('device-id'),
    bundle: text('bundle'),
    bundleSha256: text('bundle-sha256'),
    release: text('release'),
    token: text('token'),
    settings: text('settings'),
    provision: text('provision'),
    files: list('files'),
    firmware,
    firmwareSha256,
    purge: list('purge').map(toPurge),
    verify: flag('verify', true),
    bootTimeoutMs: wholeNumber('boot-timeout', 30) * 1000
  }
}

function toPurge(word: string): Purge {
  if (isPurge(word)) return word
  throw inputInvalid('purge', `"${word}" is none of ${Object.keys(PURGES).join(', ')}`)
}

/** A file's path is no secret, and what it holds is hidden when it is read. */
function hideProvision(reporter: Reporter): void {
  const provision = text('provision')
  if (provision.startsWith('{')) hideSecrets(provision, reporter)
}

await perform(hideProvision, (reporter) => run(loadInputs(), reporter))
