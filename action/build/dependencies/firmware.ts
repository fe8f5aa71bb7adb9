const ESP = [
  ...['asyncio/', 'dht', 'ds18x20', 'mip/', 'neopixel', 'ntptime', 'onewire', 'requests/'],
  ...['uasyncio', 'umqtt/robust', 'umqtt/simple', 'upysh', 'urequests', 'webrepl', 'webrepl_setup']
]

/**
 * What stock firmware 1.22 of each port has frozen, on all of its boards (read in its images; newer ones have these
 * too). `x/` means the whole package.
 */
const FROZEN = new Map([
  ['esp32', [...ESP, 'aioespnow', 'apa106', 'espnow']],
  ['esp8266', [...ESP, 'apa102', 'port_diag', 'ssd1306']],
  ['rp2', ['asyncio/', 'dht', 'ds18x20', 'neopixel', 'onewire', 'rp2', 'uasyncio']]
])

/** The modules that stock firmware for a platform has, chips of one port alike. */
export function frozenOn(platform: string): string[] {
  return FROZEN.get(platform) ?? FROZEN.get(platform.replace(/_(c3|c6|s2|s3)$/, '')) ?? []
}

/** @param path below `/lib` */
export function isFrozen(path: string, frozen: string[]): boolean {
  const module = path.replace(/\.m?py$/, '').replace(/\/__init__$/, '')
  return frozen.some((name) =>
    name.endsWith('/') ? `${module}/`.startsWith(name) : module === name
  )
}
