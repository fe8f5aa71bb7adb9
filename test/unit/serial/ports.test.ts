import { mkdtemp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { listPorts, onlyPort } from '../../../action/serial/ports'

const onLinux = process.platform === 'linux' ? test : test.skip

/** A /dev with these device files and these lasting names. */
async function dev(devices: string[], names: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dev-'))
  for (const device of devices) await writeFile(join(folder, device), '')
  for (const [name, device] of Object.entries(names)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await symlink(join(folder, device), join(folder, name))
  }
  return folder
}

onLinux('names a port by what it is called as long as it exists', async () => {
  const folder = await dev(['ttyUSB0'], {
    'serial/by-id/usb-Silicon_Labs_CP2102_0001-if00-port0': 'ttyUSB0'
  })
  expect(await listPorts(folder)).toEqual([
    {
      path: join(folder, 'serial/by-id/usb-Silicon_Labs_CP2102_0001-if00-port0'),
      description: 'Silicon Labs CP2102 0001'
    }
  ])
})

onLinux('lists the second of two adapters with one serial number by its socket', async () => {
  const folder = await dev(['ttyUSB0', 'ttyUSB1'], {
    'serial/by-id/usb-clone': 'ttyUSB1',
    'serial/by-path/pci-1': 'ttyUSB0',
    'serial/by-path/pci-2': 'ttyUSB1'
  })
  expect((await listPorts(folder)).map(({ path }) => path.slice(folder.length))).toEqual([
    '/serial/by-id/usb-clone',
    '/serial/by-path/pci-1'
  ])
})

onLinux('lists ports without udev, and no built-in ones', async () => {
  const folder = await dev(['ttyACM0', 'ttyUSB3', 'ttyS0', 'tty1'])
  expect((await listPorts(folder)).map(({ path }) => path.slice(folder.length))).toEqual([
    '/ttyACM0',
    '/ttyUSB3'
  ])
})

onLinux('takes the only port', async () => {
  const folder = await dev(['ttyACM0'])
  expect(await onlyPort(folder)).toBe(join(folder, 'ttyACM0'))
})

onLinux('says what to do when there is no port', async () => {
  await expect(onlyPort(await dev([]))).rejects.toMatchObject({
    code: 'port-none',
    message: expect.stringMatching(/^no serial port found: plug the board in/)
  })
})

onLinux('names the ports when there are several', async () => {
  const folder = await dev(['ttyACM0', 'ttyUSB0'])
  await expect(onlyPort(folder)).rejects.toMatchObject({
    code: 'ports-several',
    message: expect.stringMatching(/ttyACM0, .*ttyUSB0$/)
  })
})
