import type { Random } from './random'

const VALUES: Record<string, unknown[]> = {
  'update.confirm_after': [-1, 0, 1, 5, 30, 600, 1e9, 'soon', null],
  'update.trial_boots': [-1, 0, 1, 2, 10, 100, 'two'],
  'update.trial_timeout': [-1, 0, 1, 60, 300, 1e9, {}],
  'update.trial_watchdog': [-1, 0, 1, 60, 300, 1e9, []],
  'update.channel': ['other', '', null, 7, 'a/b', '#'],
  'update.auto_update': [false, null, 'yes'],
  'update.prefix': ['elsewhere', '', null, 7],
  'update.keys': [[], null, {}, 'none', [{ id: '00000000', n: '00' }], 7],
  'mqtt.server': ['', null, 'no.such.host.invalid', 7, '127.0.0.2'],
  'mqtt.port': [1, 0, 'x', null, 70000],
  'mqtt.keep_alive_interval': [0, 1, -1, 1e9, 'x'],
  'mqtt.wdt_timeout': [1, 20, 1e9, -1, 'x'],
  'mqtt.ssl': [true, 'yes'],
  'mqtt.username': ['somebody', 7],
  'wlan.ssid': ['nowhere', '', 7, null],
  'wlan.psk': ['wrong', ''],
  hostname: ['x'.repeat(60), '', 7],
  'logging.level': ['LOUD', 7, 'CRITICAL'],
  'logging.syslog.hostname': ['no.such.host.invalid', '127.0.0.1', 7]
}
const RUINS = ['', '{', '[]', 'null', '7', '{"mqtt": 7}', '\u0000']

/** settings.json of a careless hand: some values wrong, or the file no JSON. */
export function settingsFile(random: Random, right: object): string {
  if (random.chance(15)) return random.pick(RUINS)
  return JSON.stringify({ ...(random.chance(80) ? right : {}), ...changes(random) })
}

/** settings.patch.json (RFC 7396). */
export function settingsPatch(random: Random): string {
  return random.chance(10) ? random.pick(RUINS) : JSON.stringify(changes(random))
}

function changes(random: Random): object {
  const keys = random.some(Object.keys(VALUES), 1 + random.below(3))
  return Object.fromEntries(keys.map((key) => [key, random.pick(VALUES[key]!)]))
}
