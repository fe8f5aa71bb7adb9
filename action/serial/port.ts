import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainOpenError } from './port-errors'
import { lockPort } from './port-lock'
import { Wire } from './wire'

export interface PortOptions {
  path: string
  /** Bits a second; boards with USB of their own ignore it. */
  baudRate?: number
}

/** Opens a port for this process alone. Failures say what to do: see `port-errors`. */
export async function openPort({ path, baudRate = 115_200 }: PortOptions): Promise<Wire> {
  const { SerialPort } = await loadSerialPort()
  const unlock = await lockPort(path)
  const port = new SerialPort({ path, baudRate, autoOpen: false, hupcl: false })
  try {
    await new Promise<void>((resolve, reject) => {
      port.open((error) => (error ? reject(error) : resolve()))
    })
  } catch (thrown) {
    await unlock()
    throw await explainOpenError(path, thrown as Error)
  }
  return new Wire(port, path, unlock)
}

/**
 * The bindings' loader looks for CommonJS' `require` and `__dirname` in the global scope, since a bundle of
 * ES modules has neither; the prebuilt bindings lie in `prebuilds` one folder above the bundle.
 */
export async function loadSerialPort(): Promise<typeof import('serialport')> {
  const scope = globalThis as { require?: unknown; __dirname?: string }
  scope.require ??= createRequire(import.meta.url)
  scope.__dirname ??= dirname(fileURLToPath(import.meta.url))
  return import('serialport')
}
