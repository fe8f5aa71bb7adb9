import type { BoardOptions } from '../../../../action/virtual/board'

/** A main.py that prints what happens, `~` before a duration in ms, and `end` at last. */
export interface ClockCase {
  name: string
  main: string
  hardware?: Partial<BoardOptions>
}

/** What every program begins with. */
const PRELUDE = `
import asyncio, machine, time
cause = machine.reset_cause()
began = time.ticks_ms()

def passed(what, since=None):
    print(what, '~%d' % time.ticks_diff(time.ticks_ms(), began if since is None else since))

def note(text):
    with open('notes', 'a') as file:
        file.write(text)

def noted():
    try:
        with open('notes') as file:
            return file.read()
    except OSError:
        return ''

`

const program = (name: string, body: string, hardware?: Partial<BoardOptions>): ClockCase => ({
  name,
  main: `${PRELUDE}${body}\nprint('end')\n`,
  ...(hardware && { hardware })
})

/** Something of asyncio's, inside `async def main()`. */
const tasks = (name: string, body: string): ClockCase =>
  program(
    name,
    `async def main():\n${body.replace(/^(?=.)/gm, '    ')}\n\nasyncio.run(main())\npassed('all')`
  )

/** Boots until `steps` of them were done, the last by nothing. */
const boots = (name: string, ...steps: string[]): ClockCase =>
  program(
    name,
    [
      'boot = len(noted())',
      "note('.')",
      "print('boot', boot, 'cause', cause, 'woken by', machine.wake_reason())",
      ...steps.map((step, i) => `if boot == ${i}:\n${step.replace(/^(?=.)/gm, '    ')}`)
    ].join('\n')
  )

const WAITS: ClockCase[] = [
  program('time.sleep', "time.sleep(0.3)\npassed('slept')"),
  program('time.sleep of nothing', "time.sleep(0)\npassed('slept')"),
  program('time.sleep_ms', "time.sleep_ms(300)\npassed('slept')"),
  program('time.sleep_us', "time.sleep_us(300_000)\npassed('slept')"),
  program('many short sleeps', "for _ in range(30):\n    time.sleep_ms(10)\npassed('slept')"),
  program('machine.lightsleep', "machine.lightsleep(300)\npassed('slept')"),
  program('machine.idle', "for _ in range(5):\n    machine.idle()\nprint('idled')"),
  program(
    'waiting by asking for the time',
    "while time.ticks_diff(time.ticks_ms(), began) < 300:\n    pass\npassed('waited')"
  ),
  program(
    'waiting by asking for microseconds',
    "us = time.ticks_us()\nwhile time.ticks_diff(time.ticks_us(), us) < 300_000:\n    pass\npassed('waited')"
  ),
  program(
    'the time of day, which runs with the ticks',
    "first = time.time()\ntime.sleep(0.5)\nprint('day ~%d' % ((time.time() - first) * 1000))"
  ),
  program(
    'the time in nanoseconds',
    "first = time.time_ns()\ntime.sleep(0.5)\nprint('ns ~%d' % ((time.time_ns() - first) // 1000_000))"
  ),
  program(
    'the date of the RTC, which is that of time.gmtime',
    'now = machine.RTC().datetime()\nprint(now[:3] == time.gmtime()[:3], now[0] > 2024)'
  ),
  program(
    'a poll that nothing comes to',
    "import select, socket\ns = socket.socket()\ns.bind(socket.getaddrinfo('127.0.0.1', 0)[0][-1])\ns.listen(1)\npoller = select.poll()\npoller.register(s, select.POLLIN)\nprint(poller.poll(300))\npassed('polled')"
  ),
  program(
    'older names of modules',
    "import utime, uselect\nfirst = utime.ticks_ms()\nutime.sleep_ms(300)\npassed('slept', first)"
  )
]

const TASKS: ClockCase[] = [
  tasks('asyncio.sleep', "await asyncio.sleep(0.3)\npassed('slept')"),
  tasks('asyncio.sleep_ms of nothing', "await asyncio.sleep_ms(0)\nprint('slept')"),
  tasks(
    'tasks that wake in the order of their times',
    `async def sleeper(ms):
    await asyncio.sleep_ms(ms)
    passed(str(ms))
await asyncio.gather(*(sleeper(ms) for ms in (600, 150, 300, 450)))`
  ),
  tasks(
    'a timeout of wait_for',
    "try:\n    await asyncio.wait_for(asyncio.Event().wait(), 0.3)\nexcept asyncio.TimeoutError:\n    passed('timeout')"
  ),
  tasks(
    'wait_for that is in time',
    "event = asyncio.Event()\nasync def setter():\n    await asyncio.sleep_ms(150)\n    event.set()\nasyncio.create_task(setter())\nawait asyncio.wait_for(event.wait(), 1)\npassed('set')"
  ),
  tasks(
    'an event between tasks',
    `event = asyncio.Event()
async def waiter(name):
    await event.wait()
    passed(name)
for name in 'ab':
    asyncio.create_task(waiter(name))
await asyncio.sleep_ms(200)
event.set()
await asyncio.sleep_ms(200)`
  ),
  tasks(
    'a lock that two tasks want',
    `lock = asyncio.Lock()
async def holder(name):
    async with lock:
        passed(name)
        await asyncio.sleep_ms(200)
await asyncio.gather(holder('a'), holder('b'))`
  ),
  tasks(
    'a task that is cancelled while it sleeps',
    `async def sleeper():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        passed('cancelled')
        raise
task = asyncio.create_task(sleeper())
await asyncio.sleep_ms(200)
task.cancel()
await asyncio.sleep_ms(100)
passed('after')`
  ),
  tasks(
    'a task that never waits long beside one that does',
    `async def quick():
    for _ in range(20):
        await asyncio.sleep_ms(10)
    passed('quick')
task = asyncio.create_task(quick())
await asyncio.sleep_ms(400)
passed('slow')
await task`
  ),
  tasks(
    'a reader that nothing comes to, beside a sleeper',
    `async def accept(reader, writer):
    pass
server = await asyncio.start_server(accept, '127.0.0.1', 0)
await asyncio.sleep_ms(300)
passed('slept')
server.close()`
  ),
  tasks(
    'a task that blocks all others',
    `async def other():
    await asyncio.sleep_ms(100)
    passed('other')
asyncio.create_task(other())
await asyncio.sleep_ms(0)
time.sleep_ms(400)
passed('blocked')
await asyncio.sleep_ms(50)`
  )
]

const TIMERS: ClockCase[] = [
  program(
    'a timer that rings once',
    "machine.Timer(0).init(mode=machine.Timer.ONE_SHOT, period=200, callback=lambda t: passed('rang'))\ntime.sleep_ms(600)"
  ),
  program(
    'a timer that rings on',
    'rung = []\ntimer = machine.Timer(-1, period=100, callback=lambda t: rung.append(1))\ntime.sleep_ms(550)\ntimer.deinit()\nprint(len(rung))\ntime.sleep_ms(200)\nprint(len(rung))'
  ),
  program(
    'a timer by frequency',
    'rung = []\ntimer = machine.Timer(1)\ntimer.init(freq=10, callback=lambda t: rung.append(1))\ntime.sleep_ms(350)\ntimer.deinit()\nprint(len(rung))'
  ),
  program(
    'a timer while the code hangs',
    "rung = []\nmachine.Timer(0).init(mode=machine.Timer.ONE_SHOT, period=300, callback=lambda t: rung.append(1))\nwhile not rung:\n    pass\nprint('rang')"
  ),
  program(
    'a timer while the code waits by asking',
    "machine.Timer(0).init(mode=machine.Timer.ONE_SHOT, period=200, callback=lambda t: print('rang'))\nwhile time.ticks_diff(time.ticks_ms(), began) < 600:\n    pass\npassed('waited')"
  ),
  program(
    'a timer whose callback raises',
    "def wrong(t):\n    raise ValueError('tick')\ntimer = machine.Timer(0, period=200, callback=wrong)\ntime.sleep_ms(300)\ntimer.deinit()\npassed('slept')"
  ),
  tasks(
    'a timer that wakes a task',
    "flag = asyncio.ThreadSafeFlag() if False else asyncio.Event()\nmachine.Timer(0).init(mode=machine.Timer.ONE_SHOT, period=200, callback=lambda t: flag.set())\nwhile not flag.is_set():\n    await asyncio.sleep_ms(100)\nprint('woken')"
  ),
  boots(
    'a timer that resets a board whose code hangs',
    'machine.Timer(0, period=300, callback=lambda t: machine.reset())\nwhile True:\n    pass'
  ),
  boots(
    'a timer that resets a board that sleeps in one call',
    'machine.Timer(0, period=300, callback=lambda t: machine.reset())\ntime.sleep(60)'
  )
]

const WATCHDOGS: ClockCase[] = [
  program(
    'a watchdog that is fed',
    "dog = machine.WDT(timeout=400)\nfor _ in range(6):\n    time.sleep_ms(100)\n    dog.feed()\npassed('fed')"
  ),
  boots('a watchdog that starves in a sleep', 'machine.WDT(timeout=300)\ntime.sleep(60)'),
  boots('a watchdog that starves in a hang', 'machine.WDT(timeout=300)\nwhile True:\n    pass'),
  boots(
    'a watchdog that starves while the code asks for the time',
    'machine.WDT(timeout=300)\nwhile True:\n    time.ticks_ms()'
  ),
  boots(
    'a watchdog that starves while tasks sleep',
    'async def main():\n    machine.WDT(timeout=300)\n    await asyncio.sleep(60)\nasyncio.run(main())'
  ),
  boots(
    'a watchdog that a task feeds until another blocks',
    `async def feed(dog):
    while True:
        dog.feed()
        await asyncio.sleep_ms(50)
async def main():
    asyncio.create_task(feed(machine.WDT(timeout=300)))
    await asyncio.sleep_ms(600)
    print('blocks')
    time.sleep(60)
asyncio.run(main())`
  ),
  program(
    'a watchdog that a timer feeds while the code hangs',
    "dog = machine.WDT(timeout=500)\nmachine.Timer(0, period=100, callback=lambda t: dog.feed())\ntime.sleep_ms(900)\npassed('slept')"
  ),
  boots(
    'a watchdog after another: three starvations',
    'machine.WDT(timeout=300)\ntime.sleep(60)',
    'machine.WDT(timeout=300)\nwhile True:\n    pass',
    'machine.WDT(timeout=300)\ntime.sleep(60)'
  ),
  program(
    'a watchdog of a RP2040, which takes at most 8388 ms',
    'machine.WDT(timeout=8388)\ntry:\n    machine.WDT(timeout=8389)\nexcept ValueError:\n    print("too long")',
    { deviceId: 'rp2-e660583883721234' }
  )
]

const RESETS: ClockCase[] = [
  boots('machine.reset', 'machine.reset()'),
  boots('machine.soft_reset', 'machine.soft_reset()'),
  boots('sys.exit, which is a soft reset', 'import sys\nsys.exit()'),
  boots('machine.deepsleep', 'machine.deepsleep(300)'),
  boots('a sleeper that wakes three times', ...Array<string>(3).fill('machine.deepsleep(200)')),
  boots(
    'the time of day, which runs on in deep sleep',
    'machine.RTC().memory(str(time.time()).encode())\nmachine.deepsleep(500)',
    "slept = time.time() - float(machine.RTC().memory())\nprint('day', 0.5 <= slept)"
  ),
  boots(
    'memory of the RTC over a reset, a sleep, a watchdog and a soft reset',
    "machine.RTC().memory(b'a')\nmachine.reset()",
    "machine.RTC().memory(machine.RTC().memory() + b'b')\nmachine.deepsleep(200)",
    "machine.RTC().memory(machine.RTC().memory() + b'c')\nmachine.WDT(timeout=200)\ntime.sleep(60)",
    "machine.RTC().memory(machine.RTC().memory() + b'd')\nmachine.soft_reset()",
    'print(machine.RTC().memory())'
  ),
  boots(
    'a reset out of a task',
    'async def main():\n    await asyncio.sleep_ms(200)\n    machine.reset()\nasyncio.run(main())'
  )
]

export const CLOCK_CASES: ClockCase[] = [...WAITS, ...TASKS, ...TIMERS, ...WATCHDOGS, ...RESETS]
