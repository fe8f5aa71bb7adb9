import { access, constants, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keyFiles, SIGNING_KEY } from '../release/key-files'
import { generateSigningKey, settingsFor, type BoardKey } from '../release/signature'
import { Failure } from '../report/failure'
import type { Reporter } from '../report/reporter'

export interface KeygenReport {
  id: string
  privateKey: string
  publicKey: string
  /** To be merged into the settings.json of boards. */
  settings: { 'update.keys': BoardKey[] }
}

/**
 * Makes a signing key pair; never overwrites one, since boards may already hold its public half.
 *
 * @param outDir gets `signing-key.pem` (secret) and `signing-key.pub.pem`
 * @throws Failure `key-exists`, `key-unwritable`
 */
export async function keygen(outDir: string, reporter: Reporter): Promise<KeygenReport> {
  const { privateKey, publicKey, boardKey } = await writeKeyPair(outDir, SIGNING_KEY)
  const settings = settingsFor([boardKey])
  reporter.info(`${privateKey}: the secret half, for signing-key; keep it out of git`)
  reporter.info(`${publicKey}: the public half, for verify and openssl`)
  reporter.info(`Lines for the settings.json of boards (key ${boardKey.id}):`)
  reporter.info(JSON.stringify(settings).slice(1, -1))
  return { id: boardKey.id, privateKey, publicKey, settings }
}

/** Makes a key pair as `{name}.pem` (secret) and `{name}.pub.pem`. */
export async function writeKeyPair(
  outDir: string,
  name: string
): Promise<{ privateKey: string; publicKey: string; boardKey: BoardKey }> {
  // Before seconds of arithmetic.
  await access(outDir, constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    throw unwritable(outDir, cause)
  })
  const { privatePem, publicPem, boardKey } = generateSigningKey()
  const [privateKey, publicKey] = keyFiles(name).map((file) => join(outDir, file)) as [
    string,
    string
  ]
  await writeNew(privateKey, privatePem, 0o600)
  await writeNew(publicKey, publicPem, 0o644)
  return { privateKey, publicKey, boardKey }
}

async function writeNew(file: string, text: string, mode: number): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx', mode })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Failure('key-exists', `${file} is there already; move it away, or use it`)
    throw unwritable(file, cause as NodeJS.ErrnoException)
  }
}

const unwritable = (path: string, { code }: NodeJS.ErrnoException): Failure =>
  new Failure('key-unwritable', `cannot write to ${path} (${code}); choose another --out`)
