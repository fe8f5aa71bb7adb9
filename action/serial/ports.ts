import { existsSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../report/failure'
import { loadSerialPort } from './port'
import { portMissing } from './port-errors'

/** A port that a board may be on. */
export interface Port {
  /** The name that stays the same when the board is plugged in again, where there is one. */
  path: string
  /** The USB adapter, for people; empty when unknown. */
  description: string
}

/**
 * Ports that boards can be on: USB, no built-in ones. On Linux by their lasting names, without asking udev,
 * which containers lack.
 *
 * @param dev where the device files are
 */
export async function listPorts(dev = '/dev'): Promise<Port[]> {
  if (process.platform !== 'linux') return listByBindings()
  const ports = new Map<string, Port>()
  const known = new Set<string>()
  // Two adapters of one make can have the same serial number, so the same name by id: one of them is missing there.
  for (const folder of ['serial/by-id', 'serial/by-path']) {
    for (const name of (await readdir(join(dev, folder)).catch(() => [])).sort()) {
      const path = join(dev, folder, name)
      const device = await realpath(path).catch(() => undefined)
      if (!device || known.has(device)) continue
      known.add(device)
      ports.set(path, { path, description: describe(name) })
    }
  }
  for (const name of (await readdir(dev).catch(() => [])).sort()) {
    const path = join(dev, name)
    if (!/^tty(USB|ACM)\d+$/.test(name) || known.has(path)) continue
    ports.set(path, { path, description: '' })
  }
  return [...ports.values()]
}

const describe = (name: string): string =>
  name.startsWith('usb-')
    ? name
        .slice(4)
        .replace(/-if\d+(-port\d+)?$/, '')
        .replaceAll('_', ' ')
    : ''

/** What serialport lists. Its own type is not found: the package that holds it exports no types. */
interface ListedPort {
  path: string
  vendorId?: string
  manufacturer?: string
}

async function listByBindings(): Promise<Port[]> {
  const { SerialPort } = await loadSerialPort()
  const ports = (await SerialPort.list()) as ListedPort[]
  return ports
    .filter(({ vendorId, path }) => vendorId !== undefined || /usb/i.test(path))
    .map(({ path, manufacturer }) => ({
      // macOS lists the name that waits for a modem's carrier; the other one does not.
      path: path.replace('/dev/tty.', '/dev/cu.'),
      description: manufacturer ?? ''
    }))
}

/**
 * The only port there is, for users who did not name one.
 *
 * @throws Failure `port-none` or `ports-several`
 */
export async function onlyPort(dev?: string): Promise<string> {
  const ports = await listPorts(dev)
  if (ports.length === 1) return ports[0]!.path
  throw ports.length === 0 ? noPort() : severalPorts(ports)
}

/**
 * Whether there is such a port, before any work is done for the board on it.
 *
 * @param port path of a port, or `auto`
 * @throws Failure `port-none`, `port-missing`
 */
export async function checkPort(port: string): Promise<void> {
  if (port !== 'auto') {
    // Windows has names of ports, no files.
    if (process.platform !== 'win32' && !existsSync(port)) throw portMissing(port)
  } else if ((await listPorts()).length === 0) throw noPort()
}

export function noPort(): Failure {
  return new Failure(
    'port-none',
    'no serial port found: plug the board in with a cable that carries data, or name the port (DEVICE=, --port)'
  )
}

function severalPorts(ports: Port[]): Failure {
  return new Failure(
    'ports-several',
    `several serial ports found, name one of them (DEVICE=, --port): ${ports.map(({ path }) => path).join(', ')}`
  )
}
