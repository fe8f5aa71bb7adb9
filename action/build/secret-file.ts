import { posix } from 'node:path'
import { Failure } from '../report/failure'
import { privateKeyIn } from './private-key'

/** File names that hold secrets, whatever is in them, with what to say about each. */
const NAMES: [RegExp, string][] = [
  [
    /^provision\.json$/,
    "it holds one board's secrets; bring it over serial with mpy-blox flash --provision"
  ],
  [/^\.env(\..+|rc)?$|\.env$/, 'it holds secrets of an environment'],
  [/^webrepl_cfg\.(py|mpy)$/, "it holds the WebREPL's password"],
  [
    /^[._]netrc$|^\.(pypirc|npmrc|pgpass|git-credentials|htpasswd)$/,
    'it holds passwords or tokens'
  ],
  [/^id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/, 'it is a private key of SSH'],
  [/\.(p12|pfx|jks|ppk|kdbx)$/, 'it is a container of private keys or passwords']
]

/** Folders whose every file is as secret. */
const FOLDERS = /(^|\/)\.(ssh|gnupg|aws|git)\//

export interface CandidateFile {
  /** Where it was read, for messages. */
  source: string
  /** On the board, or in a package. */
  path: string
  bytes: Buffer
}

/**
 * Refuses a file that no release may carry, since whoever reads the broker reads the release.
 *
 * @param remedy what leaves it out
 * @throws Failure `secret-file`, naming the file
 */
export function refuseSecret({ source, path, bytes }: CandidateFile, remedy: string): void {
  const reason = secretName(source) ?? secretName(path) ?? secretContent(path, bytes)
  if (reason === undefined) return
  throw new Failure('secret-file', `${source} cannot go into a release: ${reason}; ${remedy}`, {
    at: { file: source }
  })
}

/** Why a file of this name is secret, whatever is in it; undefined when it is not. */
export function secretName(file: string): string | undefined {
  const path = file.replaceAll('\\', '/').toLowerCase()
  if (FOLDERS.test(path)) return 'its folder holds secrets'
  return NAMES.find(([name]) => name.test(posix.basename(path)))?.[1]
}

function secretContent(path: string, bytes: Buffer): string | undefined {
  const key = privateKeyIn(bytes, path.endsWith('.py'))
  return key === undefined ? undefined : `it holds a private key (${key})`
}
