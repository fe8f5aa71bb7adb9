import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { resolve } from 'node:path'
import type { MicroPython } from '../../../action/virtual/micropython'
import { scaled } from '../../support/memory-figures'
import { Bench, interpreter, interpreters } from '../../support/micropythons'
import { patienceMs } from '../../support/patience'

describe.each(interpreters)('A virtual board with %s', (name) => {
  let micropython: MicroPython
  beforeAll(async () => void (micropython = await interpreter(name)))

  let bench: Bench
  beforeEach(() => void (bench = new Bench()))
  afterEach(() => bench.clear())

  /** Runs a main.py to its end; what it printed. */
  async function run(main: string, options = {}): Promise<string[]> {
    const board = await bench.running(micropython, { 'main.py': main }, options)
    await board.waitForEvent('idle')
    return board.log
  }

  test('runs boot.py, then main.py, as __main__ with the same names', async () => {
    const board = await bench.running(micropython, {
      'boot.py': 'greeting = "hello"',
      'main.py': 'print(greeting, __name__)'
    })
    await board.waitForEvent('idle')
    expect(board.log).toEqual(['hello __main__'])
  })

  test('sees its own littlefs at / and imports as an ESP32 does', async () => {
    const log = await run(
      'import os, sys\nprint(os.getcwd(), os.listdir("/"), sys.path, sys.argv)\nprint(os.statvfs("/")[1:3])'
    )
    expect(log).toEqual([`/ ['main.py'] ['', '.frozen', '/lib'] []`, '(4096, 512)'])
  })

  test('is who its device id says', async () => {
    const log = await run(
      'import machine, os\nprint(os.uname().sysname + "-" + machine.unique_id().hex())'
    )
    expect(log).toEqual(['esp32-840d8ed29760'])
  })

  test('keeps its files over a reset and knows the cause', async () => {
    const board = await bench.running(micropython, {
      'main.py': `
import machine, os
print('cause', machine.reset_cause())
if 'mark' not in os.listdir():
    with open('mark', 'w') as f:
        f.write('x')
    machine.reset()
`
    })
    await board.waitForEvent('idle')
    expect(board.log).toEqual(['cause 1', 'cause 2'])
    expect(board.boots).toBe(2)
  })

  test('keeps the memory of its clock over a reset, and loses it with the power', async () => {
    const board = await bench.running(micropython, {
      'main.py': `
import machine
rtc = machine.RTC()
print(rtc.memory())
if machine.reset_cause() == machine.PWRON_RESET:
    rtc.memory(b'kept')
    machine.reset()
`
    })
    await board.waitForEvent('idle')
    await board.stop()
    await board.start()
    await board.waitForEvent('idle')
    expect(board.log).toEqual(["b''", "b'kept'", "b''", "b'kept'"])
  })

  test('resets at once: nothing can catch it', async () => {
    const board = await bench.running(micropython, {
      'main.py': `
import machine
if machine.reset_cause() == machine.PWRON_RESET:
    try:
        machine.reset()
    except BaseException:
        print('caught')
    finally:
        print('finally')
`
    })
    await board.waitForEvent('idle')
    expect(board.log).toEqual([])
  })

  test('prints the traceback of a main.py that raises, and goes to the REPL', async () => {
    const log = await run('def f():\n    raise ValueError("no")\nf()')
    expect(log[0]).toBe('Traceback (most recent call last):')
    expect(log.at(-1)).toBe('ValueError: no')
    expect(log.join()).toContain('line 2, in f')
  })

  test('does a soft reset when main.py ends with SystemExit', async () => {
    const board = await bench.running(micropython, {
      'main.py': 'import machine, sys\nmachine.reset_cause() == 5 or sys.exit()\nprint("again")'
    })
    await board.waitForLine('again')
  })

  test('has no more heap than asked for', async () => {
    const log = await run(
      'try:\n    bytearray(200_000)\nexcept MemoryError:\n    print("full")\nprint(len(bytearray(90_000)))'
    )
    expect(log).toEqual(['full', '90000'])
  })

  test('starts with at most 7.5 KB of heap in use', async () => {
    const log = await run('import gc\ngc.collect()\nprint(gc.mem_alloc())')
    // The folder that the interpreter finds the board's modules in is among it, by its whole path.
    const paths = 4 * resolve('action/virtual/board').length
    expect(Number(log[0])).toBeLessThan(scaled(7.5 * 1024, micropython) + paths)
  })

  test('has no more flash than asked for', async () => {
    const log = await run(
      'try:\n    with open("big", "wb") as f:\n        while True:\n            f.write(bytes(4096))\nexcept OSError as e:\n    print(e.errno)',
      { flash: '64k' }
    )
    expect(log).toEqual(['28'])
  })

  test('is reset by a watchdog that starves, whatever its code does', async () => {
    // Longer than a board that feeds it can be kept from doing so here.
    const timeoutMs = patienceMs(1 / 60)
    const board = await bench.running(micropython, {
      'main.py': `
import machine, time
print('cause', machine.reset_cause())
if machine.reset_cause() != machine.WDT_RESET:
    wdt = machine.WDT(timeout=${timeoutMs})
    for _ in range(6):
        time.sleep_ms(${Math.floor(timeoutMs / 4)})
        wdt.feed()
    print('starving')
    while True:
        pass
`
    })
    await board.waitForEvent('watchdog')
    await board.waitForEvent('idle')
    expect(board.log).toEqual(['cause 1', 'starving', 'cause 3'])
  })

  test('starts again after its interpreter has died', async () => {
    const board = await bench.running(micropython, { 'main.py': 'print("up")' })
    await board.waitForEvent('idle')
    process.kill(board.pid!, 'SIGKILL')
    expect(await board.waitForEvent('crash')).toMatchObject({ reason: 'SIGKILL' })
    await board.waitForLine('up')
  })

  test('does not format a flash that holds something else', async () => {
    const board = await bench.running(micropython, { 'main.py': 'print("up")' })
    await board.stop()
    const { writeFileSync } = await import('node:fs')
    writeFileSync(board.files.file, Buffer.alloc(2 << 20, 7))
    await board.start()
    await board.off()
    expect(board.log.at(-1)).toContain('no file system in')
  })

  test('loses what was written after the power was cut, and nothing before', async () => {
    const board = await bench.running(micropython, {
      'main.py': `
import os
for n in range(10):
    name = 'f%d' % n
    if name not in os.listdir():
        with open(name, 'w') as f:
            f.write(name * 100)
        print(name)
`
    })
    await board.waitForEvent('idle')
    await board.stop()
    for (let n = 0; n < 10; n++) await board.files.remove(`f${n}`)
    await board.start({ powerCut: { at: 20, torn: true } })
    await board.off()
    expect(board.operations).toBe(20)
    const printed = board.log.slice(10)
    const contents = await board.files.readAll()
    expect(printed.length).toBeGreaterThan(1)
    expect(printed.length).toBeLessThan(10)
    for (const file of printed) expect(contents.get(file)?.toString()).toBe(file.repeat(100))
    expect(contents.size - 1 - printed.length).toBeLessThanOrEqual(1)
  })

  test('counts its operations over resets, and cuts the power at the same one', async () => {
    const board = await bench.running(micropython, {
      'main.py': `
import machine, os
boots = len(os.listdir())
with open('boot%d' % boots, 'w') as f:
    f.write('x')
if boots < 4:
    machine.reset()
`
    })
    await board.waitForEvent('idle')
    const all = board.boots
    await board.stop()
    const files = (await board.files.list()).map(({ path }) => path)
    await board.files.remove(...files.filter((path) => path !== 'main.py'))
    await board.start({ countOperations: true })
    await board.waitForEvent('idle')
    await board.stop()
    const { operations } = board
    expect(board.boots).toBe(2 * all)
    await board.files.remove(...files.filter((path) => path !== 'main.py'))
    await board.start({ powerCut: { at: operations, torn: false } })
    await board.off()
    expect(board.operations).toBe(operations)
    expect(board.boots).toBe(3 * all)
  })

  test('keeps what NVS has committed, and only that', async () => {
    const board = await bench.running(micropython, {
      'main.py': `
import esp32, machine
nvs = esp32.NVS('test')
def attempt(f, *args):
    try:
        return f(*args)
    except OSError as e:
        return e.errno
if machine.reset_cause() == 1:
    nvs.set_i32('minus', -5)
    nvs.set_blob('blob', b'1234')
    nvs.commit()
    nvs.set_i32('minus', 7)
    print(nvs.get_i32('minus'))
    machine.reset()
buffer = bytearray(6)
print(nvs.get_i32('minus'), nvs.get_blob('blob', buffer), buffer)
print(attempt(nvs.get_i32, 'blob'), attempt(nvs.get_blob, 'blob', bytearray(3)))
nvs.erase_key('blob')
nvs.commit()
print(attempt(nvs.get_blob, 'blob', buffer), attempt(nvs.erase_key, 'blob'))
print(attempt(nvs.set_i32, 'sixteen letters!', 1), attempt(nvs.set_blob, 'x', bytes(20000)))
`
    })
    await board.waitForEvent('idle')
    expect(board.log).toEqual([
      '7',
      "-5 4 bytearray(b'1234\\x00\\x00')",
      '-4354 -4364',
      '-4354 -4354',
      '-4361 -4357'
    ])
  })

  test('loses an NVS commit to a power cut', async () => {
    const board = await bench.running(micropython, {
      'main.py': `
import esp32
nvs = esp32.NVS('test')
try:
    print('have', nvs.get_i32('n'))
except OSError:
    print('have none')
nvs.set_i32('n', 1)
nvs.commit()
`
    })
    await board.waitForEvent('idle')
    await board.stop()
    await board.files.make('2m')
    await board.files.write([
      ['main.py', 'import esp32\nn = esp32.NVS("a")\nn.set_i32("k", 1)\nn.commit()']
    ])
    await board.start({ powerCut: { at: 1, torn: true } })
    await board.off()
    await board.files.write([['main.py', 'import esp32\nprint(esp32.NVS("a").get_i32("k"))']])
    await board.start()
    await board.waitForEvent('idle')
    expect(board.log.at(-1)).toContain('ESP_ERR_NVS_NOT_FOUND')
  })

  test('connects to the one access point in reach only with its password', async () => {
    const main = (ssid: string, psk: string): string => `
import network, time
wlan = network.WLAN(network.STA_IF)
wlan.active(True)
wlan.connect('${ssid}', '${psk}')
print(wlan.isconnected())
time.sleep_ms(50)
print(wlan.isconnected(), wlan.status())
`
    const accessPoint = { ssid: 'house', psk: 'secret' }
    expect(await run(main('house', 'secret'), { accessPoint })).toEqual(['False', 'True 1010'])
    expect(await run(main('house', 'wrong'), { accessPoint })).toEqual(['False', 'False 202'])
    expect(await run(main('home', 'secret'), { accessPoint })).toEqual(['False', 'False 201'])
  })
})
