/**
 * What an application's user_main may do, by a word for it. But for removing its settings.json: a board that knows no
 * broker owes nobody a check-in.
 */
export const APPLICATIONS: Record<string, string> = {
  runs: `
    while True:
        await asyncio.sleep(10)`,
  ends: `
    pass`,
  raises: `
    raise ValueError('no sensor')`,
  'raises later': `
    await asyncio.sleep(45)
    raise OSError(5)`,
  'raises in a task': `
    async def task():
        await asyncio.sleep(5)
        raise RuntimeError('task')
    asyncio.create_task(task())
    await asyncio.sleep(1000)`,
  exits: `
    raise SystemExit`,
  interrupts: `
    raise KeyboardInterrupt`,
  'raises a BaseException': `
    raise GeneratorExit`,
  hangs: `
    while True:
        pass`,
  'hangs later': `
    await asyncio.sleep(100)
    while True:
        pass`,
  'waits by asking': `
    while True:
        time.ticks_ms()`,
  blocks: `
    time.sleep(100000)`,
  'blocks often': `
    while True:
        time.sleep(50)
        await asyncio.sleep_ms(1)`,
  'eats the heap': `
    kept = []
    while True:
        kept.append(bytearray(200))
        await asyncio.sleep_ms(1)`,
  'eats the heap and keeps it': `
    kept = []
    try:
        while True:
            kept.append(bytearray(64))
    except MemoryError:
        await asyncio.sleep(100000)`,
  'fills the flash': `
    with open('/big.bin', 'wb') as file:
        try:
            while True:
                file.write(bytes(512))
        except OSError:
            pass
    await asyncio.sleep(100000)`,
  'fills the flash with files': `
    try:
        for i in range(1000):
            with open('/f%d' % i, 'wb') as file:
                file.write(bytes(4000))
    except OSError:
        pass
    await asyncio.sleep(100000)`,
  'resets at once': `
    machine.reset()`,
  'resets after 29 s': `
    await asyncio.sleep(29)
    machine.reset()`,
  'resets after 31 s': `
    await asyncio.sleep(31)
    machine.reset()`,
  'resets after 61 s': `
    await asyncio.sleep(61)
    machine.reset()`,
  'resets softly': `
    await asyncio.sleep(3)
    machine.soft_reset()`,
  'sleeps deeply at once': `
    machine.deepsleep(600000)`,
  'sleeps deeply after 5 s': `
    await asyncio.sleep(5)
    machine.deepsleep(3600000)`,
  'sleeps deeply after 90 s': `
    await asyncio.sleep(90)
    machine.deepsleep(60000)`,
  'sleeps orderly': `
    from mpy_blox import app
    await app.updates.checked()
    await app.sleep(3600)`,
  'sleeps orderly at once': `
    from mpy_blox import app
    await app.sleep(600)`,
  'sleeps orderly by hand': `
    from mpy_blox import app
    from mpy_blox.sleep import deep, sleep
    await app.updates.checked()
    deep(await sleep(60, app.updates))`,
  'postpones for ever': `
    from mpy_blox import ota
    while True:
        ota.postpone(86400)
        await asyncio.sleep(60)`,
  'sleeps and postpones for ever': `
    from mpy_blox import app, ota
    ota.postpone(86400)
    await app.updates.checked()
    await app.sleep(600)`,
  'sleeps lightly': `
    while True:
        machine.lightsleep(60000)
        await asyncio.sleep_ms(1)`,
  'stops the client': `
    from mpy_blox import app
    await app.client.stop()
    await asyncio.sleep(100000)`,
  'closes the socket': `
    from mpy_blox import app
    while True:
        if app.client.sock:
            app.client.sock.close()
        await asyncio.sleep(5)`,
  'forgets the client': `
    from mpy_blox import app
    app.client = app.updates = None
    await asyncio.sleep(100000)`,
  'stops the updates': `
    from mpy_blox import app
    await app.updates.stop()
    await asyncio.sleep(100000)`,
  'cancels tasks': `
    from mpy_blox import app
    for task in app.client._tasks:
        task.cancel()
    await asyncio.sleep(100000)`,
  'cancels itself': `
    asyncio.current_task().cancel()
    await asyncio.sleep(100000)`,
  'stops the loop': `
    asyncio.get_event_loop().stop()
    await asyncio.sleep(100000)`,
  'makes a new loop': `
    asyncio.new_event_loop()
    await asyncio.sleep(100000)`,
  'has a watchdog of its own': `
    dog = machine.WDT(timeout=20000)
    await asyncio.sleep(100000)`,
  'has timers of its own': `
    def tick(timer):
        raise ValueError('tick')
    for number in range(4):
        machine.Timer(number, period=5000, callback=tick)
    await asyncio.sleep(100000)`,
  'writes to its own topics': `
    from mpy_blox import app, device_id
    for topic in ('cmd', 'status', 'info', 'online'):
        await app.client.publish('mpypi/nodes/%s/%s' % (device_id(), topic), '[{"type":', qos=1, retain=True)
    await asyncio.sleep(100000)`,
  'writes to its channel': `
    from mpy_blox import app
    await app.client.publish('mpypi/channels/stable', '[[[[', qos=1)
    await asyncio.sleep(100000)`,
  'removes the journal folder': `
    for name in os.listdir('/.update'):
        try:
            os.remove('/.update/' + name)
        except OSError:
            pass
    machine.reset()`,
  'makes folders of modules': `
    for name in ('asyncio', 'logging', 'mpy_blox', 'os', 'json'):
        try:
            os.mkdir('/' + name)
        except OSError:
            pass
    machine.reset()`,
  'takes Wi-Fi down': `
    import network
    network.WLAN(network.STA_IF).active(False)
    await asyncio.sleep(100000)`,
  'rejects itself': `
    import mpy_blox.ota
    mpy_blox.ota.reject('I do not like it')`,
  'confirms itself': `
    import mpy_blox.ota
    mpy_blox.ota.confirm()
    machine.reset()`,
  'shadows names': `
    import sys
    for name in ('os', 'gc', 'time', 'asyncio', 'logging'):
        sys.modules.pop(name, None)
    sys.path[:] = []
    await asyncio.sleep(100000)`,
  'silences logging': `
    import logging
    logging.getLogger().handlers = None
    logging.getLogger().setLevel(1000)
    await asyncio.sleep(100000)`,
  'collects no garbage': `
    gc.disable()
    gc.threshold(-1)
    while True:
        bytearray(100)
        await asyncio.sleep_ms(1)`
}

/** The text of user_main.py. */
export function application(kind: string, isAsync = true): string {
  return userMain(APPLICATIONS[kind]!, isAsync)
}

/** The same with such a body. */
export function userMain(body: string, isAsync = true): string {
  const sync = isAsync || body.includes('await') || body.includes('async')
  return `import asyncio, gc, machine, os, time\n\n${sync ? 'async ' : ''}def user_main():${body}\n`
}
