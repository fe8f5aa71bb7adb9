import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SerialPort } from 'serialport'
import { explainOpenError } from './port-errors'
import { lockPort } from './port-lock'
import { Wire } from './wire'

const OPEN_MS = 10_000

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
    await opened(port)
  } catch (thrown) {
    await unlock()
    throw await explainOpenError(path, thrown as Error)
  }
  return new Wire(port, path, unlock)
}

/**
 * Opens within a time: some drivers, of Bluetooth above all, keep whoever opens a port waiting for the other
 * end. A port that opens later is closed again.
 */
export function opened(port: SerialPort): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      port.once('open', () => port.close())
      reject(new Error(`no answer from its driver within ${OPEN_MS / 1000} s`))
    }, OPEN_MS)
    port.open((error) => {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    })
  })
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
