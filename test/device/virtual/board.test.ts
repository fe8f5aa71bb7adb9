import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Bench, micropythons } from '../../support/micropythons'

describe.each((await micropythons()).map((each) => [each.version, each] as const))(
  'A virtual board with MicroPython %s',
  (_version, micropython) => {
    let bench: Bench
    beforeEach(() => void (bench = new Bench()))
    afterEach(() => bench.clear())

    /** Runs a main.py to its end; what it printed. */
    async function run(main: string, options = {}): Promise<string[]> {
      const board = await bench.running(micropython, { 'main.py': main }, options)
      await board.waitForEvent('idle', 10_000)
      return board.log
    }

    test('runs boot.py, then main.py, as __main__ with the same names', async () => {
      const board = await bench.running(micropython, {
        'boot.py': 'greeting = "hello"',
        'main.py': 'print(greeting, __name__)'
      })
      await board.waitForEvent('idle', 10_000)
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
      await board.waitForEvent('idle', 10_000)
      expect(board.log).toEqual(['cause 1', 'cause 2'])
      expect(board.boots).toBe(2)
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
      await board.waitForEvent('idle', 10_000)
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
      await board.waitForLine('again', 10_000)
    })

    test('has no more heap than asked for', async () => {
      const log = await run(
        'try:\n    bytearray(200_000)\nexcept MemoryError:\n    print("full")\nprint(len(bytearray(90_000)))'
      )
      expect(log).toEqual(['full', '90000'])
    })

    test('starts with under 8 KB of heap in use', async () => {
      const log = await run('import gc\ngc.collect()\nprint(gc.mem_alloc())')
      expect(Number(log[0])).toBeLessThan(8192)
    })

    test('has no more flash than asked for', async () => {
      const log = await run(
        'try:\n    with open("big", "wb") as f:\n        while True:\n            f.write(bytes(4096))\nexcept OSError as e:\n    print(e.errno)',
        { flash: '64k' }
      )
      expect(log).toEqual(['28'])
    })

    test('is reset by a watchdog that starves, whatever its code does', async () => {
      const board = await bench.running(micropython, {
        'main.py': `
import machine, time
print('cause', machine.reset_cause())
if machine.reset_cause() != machine.WDT_RESET:
    wdt = machine.WDT(timeout=300)
    for _ in range(6):
        time.sleep_ms(100)
        wdt.feed()
    print('starving')
    while True:
        pass
`
      })
      await board.waitForEvent('watchdog', 10_000)
      await board.waitForEvent('idle', 10_000)
      expect(board.log).toEqual(['cause 1', 'starving', 'cause 3'])
    })

    test('boots in less than 80 ms', async () => {
      const board = await bench.running(micropython, { 'main.py': '' })
      await board.waitForEvent('idle', 10_000)
      const times: number[] = []
      for (let i = 0; i < 5; i++) {
        await board.stop()
        const start = performance.now()
        await board.start()
        await board.waitForEvent('idle', 10_000)
        times.push(performance.now() - start)
      }
      expect(Math.min(...times)).toBeLessThan(80)
    })

    test('starts again after its interpreter has died', async () => {
      const board = await bench.running(micropython, { 'main.py': 'print("up")' })
      await board.waitForEvent('idle', 10_000)
      process.kill(board.pid!, 'SIGKILL')
      expect(await board.waitForEvent('crash', 10_000)).toMatchObject({ reason: 'SIGKILL' })
      await board.waitForLine('up', 10_000)
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
  }
)
