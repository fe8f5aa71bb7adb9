import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { MicroPython } from '../../../action/virtual/micropython'
import { Bench, interpreter, interpreters } from '../../support/micropythons'
import { eventually } from '../../support/patience'

describe.each(interpreters)('The hardware of a virtual board with %s', (name) => {
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

  test('passes a day in no time while nothing is open and its clock is a fast one', async () => {
    const board = bench.board(micropython, { speed: 60 })
    await board.files.make('2m', [['main.py', 'import time\ntime.sleep(86400)\nprint("up")']])
    const before = board.clock.nowMs
    const up = board.waitForLine('up')
    await board.start()
    await up
    // The board tells its clock a moment after what it has printed.
    await eventually(
      () => (board.clock.nowMs - before >= 86_400_000 ? true : undefined),
      () => `no day passed, but ${board.clock.nowMs - before} ms`
    )
    await board.stop()
  })

  test('sleeps deeply until it is woken, if it says no time', async () => {
    const board = await bench.running(micropython, {
      'main.py':
        'import machine\nprint(machine.reset_cause())\nif machine.reset_cause() == machine.PWRON_RESET:\n    machine.deepsleep()'
    })
    await board.waitForEvent('sleep')
    board.awake()
    await board.waitForEvent('idle')
    expect(board.log).toEqual(['1', '4'])
  })

  test('has what boot.py and main.py of boards call', async () => {
    const log = await run(`
import dht, esp, esp32, machine, micropython, neopixel, network, os, time
from machine import ADC, I2C, PWM, SPI, UART, Pin, Signal, SoftI2C, Timer, WDT
esp.osdebug(None)
os.dupterm(None, 1)
micropython.alloc_emergency_exception_buf(100)
machine.freq(240_000_000)
state = machine.disable_irq()
machine.enable_irq(state)
led = Pin(2, Pin.OUT, value=1)
button = Pin(0, Pin.IN, Pin.PULL_UP)
button.irq(lambda pin: None, Pin.IRQ_FALLING)
pwm = PWM(led, freq=1000, duty_u16=512)
adc = ADC(Pin(34))
adc.atten(ADC.ATTN_11DB)
bus = I2C(0, scl=Pin(22), sda=Pin(21), freq=400_000)
uart = UART(1, 9600, tx=17, rx=16)
lights = neopixel.NeoPixel(Pin(4), 8)
lights[0] = (255, 0, 0)
lights.write()
try:
    dht.DHT22(Pin(5)).measure()
except OSError:
    print('no sensor')
esp32.wake_on_ext0(pin=button, level=0)
wlan = network.WLAN(network.STA_IF)
print(led.value(), pwm.freq(), adc.read() > 0, bus.scan(), uart.any(), lights[0], wlan.isconnected())
print(machine.reset_cause(), machine.wake_reason(), esp32.mcu_temperature() > 0, os.uname()[0])
`)
    expect(log).toEqual(['no sensor', '1 1000 True [] 0 (255, 0, 0) False', '1 0 True esp32'])
  })

  test('is a Pico by its device id: no esp32, no memory in its RTC, one cause for all resets', async () => {
    const log = await run(
      `
import machine
try:
    import esp32
except ImportError:
    print('no esp32')
print(hasattr(machine.RTC(), 'memory'), machine.reset_cause())
if machine.reset_cause() == machine.PWRON_RESET:
    machine.reset()
`,
      { deviceId: 'rp2-e660583883721234' }
    )
    expect(log).toEqual(['no esp32', 'False 1', 'no esp32', 'False 3'])
  })
})
