import { Failure } from '../report/failure'
import { unzip } from './unzip'

/**
 * The members of a wheel: path → content.
 *
 * @param name of the wheel, for messages
 * @throws Failure `wheel`
 */
export function wheelMembers(name: string, bytes: Uint8Array): Map<string, Buffer> {
  try {
    return unzip(bytes)
  } catch (cause) {
    throw unsoundWheel(name, (cause as Error).message, cause)
  }
}

export function unsoundWheel(name: string, why: string, cause?: unknown): Failure {
  return new Failure('wheel', `${name} is not a sound wheel: ${why}; build or download it again`, {
    cause
  })
}
