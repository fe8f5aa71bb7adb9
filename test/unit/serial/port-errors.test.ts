import { chmod, mkdtemp, writeFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { loadSerialPort, openPort } from '../../../action/serial/port'
import { explainOpenError } from '../../../action/serial/port-errors'
import { lockPort } from '../../../action/serial/port-lock'

test('a port that is not there: is the board plugged in?', async () => {
  const failure = await explainOpenError(
    '/dev/ttyUSB9',
    new Error('Error: No such file or directory, cannot open /dev/ttyUSB9')
  )
  expect(failure).toMatchObject({ code: 'port-missing' })
  expect(failure.message).toBe(
    '/dev/ttyUSB9 does not exist: is the board plugged in? "mpy-blox boards" lists the ports there are'
  )
})

test('no permission: names the group and the command that adds to it', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'port-')), 'ttyUSB0')
  await writeFile(file, '')
  await chmod(join(file, '..'), 0o755)
  await chmod(file, 0)
  await loadSerialPort()
  // Root may open everything: for a moment this process is nobody.
  const isRoot = process.geteuid!() === 0
  if (isRoot) process.seteuid!('nobody')
  const opening = openPort({ path: file }).finally(() => isRoot && process.seteuid!(0))
  const group = isRoot ? 'root' : '\\w+'
  await expect(opening).rejects.toMatchObject({
    code: 'port-permission',
    message: expect.stringMatching(
      `^no permission to open ${file}; it belongs to the group ${group}: run "sudo usermod -aG ${group} \\w+" and log in again$`
    )
  })
})

test('a port that another program has locked: says what to close when it cannot be named', async () => {
  const failure = await explainOpenError(
    '/dev/ttyUSB9',
    new Error('Error Resource temporarily unavailable Cannot lock port')
  )
  expect(failure).toMatchObject({
    code: 'port-busy',
    message:
      '/dev/ttyUSB9 is in use by another program: close it (a serial monitor, an IDE, ModemManager) and try again'
  })
})

test('a port in use: names the process', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'port-')), `ttyTest${process.pid}`)
  const unlock = await lockPort(path)
  await expect(lockPort(path)).rejects.toMatchObject({
    code: 'port-busy',
    message: expect.stringContaining(`(pid ${process.pid}): end it and try again`)
  })
  await unlock()
  await (
    await lockPort(path)
  )()
})

test('the lock of a process that is gone does not count', async () => {
  const path = `/dev/ttyStale${process.pid}`
  const locks = ['/run/lock', '/var/lock', tmpdir()].map((folder) =>
    join(folder, `LCK..ttyStale${process.pid}`)
  )
  for (const lock of locks) await writeFile(lock, '   4194303\n').catch(() => {})
  await (
    await lockPort(path)
  )()
  for (const lock of locks) await rm(lock, { force: true })
})
