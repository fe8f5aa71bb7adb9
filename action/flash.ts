import { flashFailure, type FlashReport, runFlash } from './commands/flash'
import { flashFiles } from './commands/flash-files'
import type { Options } from './options/table'
import { Failure } from './report/failure'
import type { GitHubReporter } from './report/github'
import { hideSecrets } from './serial/board-settings'
import type { Library } from './serial/deploy'
import { perform, setOutputs } from './workflow/action'
import { downloadBundle } from './workflow/release-asset'
import { octokitFor, repository } from './workflow/run-context'

type FlashInputs = Options<'flash/action.yml'>

/** The companion action: one board on a serial port of this runner. */
async function run(inputs: FlashInputs, reporter: GitHubReporter): Promise<void> {
  // A file's path is no secret, and what it holds is hidden when it is read.
  if (inputs.provision?.startsWith('{')) hideSecrets(inputs.provision, reporter)
  // What is given is judged before anything is downloaded.
  const files = await flashFiles(inputs, reporter)
  const library = await libraryOf(inputs)
  const report = await runFlash(
    { ...inputs, files, ...(library ? { library } : {}) },
    reporter,
    (known) => setFlashOutputs(known, reporter)
  )
  const failure = flashFailure(report)
  if (failure) throw failure
}

/** @param known what there is of it by then */
function setFlashOutputs(known: Partial<FlashReport>, reporter: GitHubReporter): void {
  setOutputs(
    'flash/action.yml',
    {
      'device-id': known.deviceId ?? '',
      'versions-before': known.before,
      'versions-after': known.after ?? undefined,
      files: known.files,
      bytes: known.bytes,
      seconds: known.seconds
    },
    reporter
  )
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
  const downloaded = await downloadBundle(await octokitFor(token), repository(), release)
  return bundleSha256 ? { ...downloaded, sha256: bundleSha256 } : downloaded
}

await perform('flash/action.yml', run)
