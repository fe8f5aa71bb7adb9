import { readBundle } from '../build/bundle'
import { verifyChannel } from '../channel/verify'
import { readNamed } from '../machine/named-file'
import { parseManifest } from '../release/manifest'
import { makeRelease } from '../release/release'
import { boardKeyFromPem, boardKeysIn, type BoardKey } from '../release/signature'
import { counted } from '../report/counted'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'
import { wheelFiles } from '../serial/wheel-files'
import { brokerOptions, type BrokerInputs } from './broker-options'
import { readPem } from './pem'

export interface VerifyInputs {
  broker: BrokerInputs
  channel?: string
  /** A bundle to look at instead of a broker. */
  bundle?: string
  /** Files with a PEM key or a board's settings.json, or PEM texts. */
  keys: string[]
  topicPrefix: string
  packagePrefix?: string
}

export interface VerifyReport {
  name: string
  version: string
  files: number
  signedBy?: string
}

/**
 * Checks a release as a board would, down to the last file: on a broker, or in a bundle.
 *
 * @throws Failure with the code that a board would report
 */
export async function verify(inputs: VerifyInputs, reporter: Reporter): Promise<VerifyReport> {
  if (inputs.bundle !== undefined) return verifyBundle(inputs.bundle, reporter)
  if (!inputs.channel)
    throw new Failure('nothing-to-verify', 'nothing to verify: give --channel or --bundle')
  const { entry, manifest, signedBy } = await verifyChannel(
    {
      broker: await brokerOptions(inputs.broker),
      channel: inputs.channel,
      keys: (await Promise.all(inputs.keys.map(readKeys))).flat(),
      topicPrefix: inputs.topicPrefix,
      packagePrefix: inputs.packagePrefix
    },
    reporter
  )
  const { name, version } = entry
  const files = manifest.files.length
  reporter.info(
    `${name} ${version} on channel ${inputs.channel}: ${counted(files, 'file')}, all there; ` +
      (signedBy ? `signed by key ${signedBy}` : 'signature not checked (no --key)')
  )
  return { name, version, files, ...(signedBy ? { signedBy } : {}) }
}

/**
 * A bundle is yet to be addressed and signed. Its sums and the wheels' RECORDs have to hold, and boards
 * have to take the release that it makes: its paths, its size, its modules.
 */
async function verifyBundle(file: string, reporter: Reporter): Promise<VerifyReport> {
  const { name, version, wheels, srcFiles } = await readBundle(file)
  for (const { fileName, bytes } of wheels) wheelFiles(fileName, bytes)
  const release = makeRelease({
    name,
    version,
    wheels: wheels.map(({ bytes }) => bytes),
    srcFiles,
    deviceIds: []
  })
  const { header } = parseManifest(release.manifest)
  const { mpy, arch } = header.requires
  const needs = [mpy && `.mpy version ${mpy}`, arch && `native code for ${arch}`].filter(Boolean)
  reporter.info(
    `${name} ${version} in ${file}: ${counted(header.files, 'file')}, all sound` +
      (needs.length > 0 ? `; boards need ${needs.join(', ')}` : '')
  )
  return { name, version, files: header.files }
}

/** A board's settings hold the keys as they are; PEM needs them derived. */
async function readKeys(given: string): Promise<BoardKey[]> {
  if (!given.endsWith('.json')) return [boardKeyFromPem((await readPem('key', given))!)]
  const bytes = await readNamed(given, { what: 'settings.json', code: 'settings-unreadable' })
  const keys = boardKeysIn(bytes.toString())
  if (keys !== undefined) return keys
  throw new Failure(
    'settings-unreadable',
    `${given} is no settings.json with a list of keys in update.keys; check --key`
  )
}
