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
  'update.window': ['mon 02:00-02:05', '25:00-26:00', '00:00-00:01', '', 7],
  'postpone.max': [-1, 0, 1e9, 'x'],
  'sleep.max': [-1, 0, 1, 1e9, 'x'],
  'sleep.patience': [-1, 0, 1e9, 'x'],
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
/** Each leads the board elsewhere, some of them to where it is found. */
const MOVES: object[] = [
  { 'update.channel': 'other' },
  { 'update.prefix': 'elsewhere' },
  { 'update.prefix': 'elsewhere', 'update.channel': 'other' },
  { 'mqtt.server': 'localhost' },
  { mqtt: { server: 'localhost' } },
  { update: { channel: 'other', prefix: 'elsewhere' } },
  { 'mqtt.server': 'localhost', 'update.channel': 'none' },
  { 'mqtt.username': 'somebody', 'mqtt.password': null },
  { 'mqtt.server': null, mqtt: { server: '127.0.0.1' } },
  { 'wlan.ssid': 'nowhere' },
  { 'update.auto_update': false }
]
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

/** One that changes how the board is reached, or how it hears of updates. */
export function movingPatch(random: Random): string {
  return JSON.stringify(random.pick(MOVES))
}

function changes(random: Random): object {
  const keys = random.some(Object.keys(VALUES), 1 + random.below(3))
  return Object.fromEntries(keys.map((key) => [key, random.pick(VALUES[key]!)]))
}
