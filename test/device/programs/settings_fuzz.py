# ROUNDS damaged settings.json and provision.json through the steps of a boot, in one process.
import asyncio
import gc
import io
import json
import random

import esp32
import logging
import os
from mpy_blox import boot, nvs, provision, settings

ROUNDS = int(os.getenv('ROUNDS'))
MARK = 'S3CR3T'
SETTINGS = {
    'hostname': 'greenhouse', 'logging.level': 'INFO', 'logging.syslog.hostname': '127.0.0.1',
    'mqtt': {'server': '127.0.0.1', 'port': 8883, 'username': 'u', 'password': MARK + 'plain',
             'ssl': True, 'ssl_params': {'server_hostname': 'b', 'cafile': '/ca.pem'},
             'keep_alive_interval': 60, 'wdt_timeout': 0},
    'update.channel': 'stable', 'update.auto_update': True, 'update.confirm_after': 30,
    'update.trial_boots': 3, 'update.keys': [], 'update.prefix': 'mpypi', 'ntp.server': 'n',
    'wlan.ssid': 'home', 'wlan.psk': MARK + 'in settings',
}
PROVISION = {
    'wlan.ssid': 'home', 'wlan.psk': MARK + ' of wifi', 'mqtt.password': MARK + '"\\\u00e9',
    'token': [MARK + ' in a list'], 'mqtt': {'ssl_params': {'key': MARK + ' deep'}},
}
# Names of things: where a damaged file says that a secret is one of these, the log may show it.
NAMES = ('wlan.ssid', 'hostname', 'mqtt.server', 'update.channel', 'update.prefix', 'ntp.server',
         'logging.level', 'logging.syslog.hostname')
ODD = (None, 0, -1, 1e30, 3.5, True, False, '', 'x' * 300, '\x00', [], {}, [[]], {'': {}}, '💡',
       {'password': 1}, 1 << 70, 'DEBUG', '+/#', MARK)


class App:
    def __init__(self):
        self.config = self.wifi = self.clock = self.client = self.updates = None

    def alive(self):
        return True

    async def say_online(self):
        pass


def below(count):
    return random.getrandbits(24) % count


def damage(text):
    text = bytearray(text)
    for _ in range(1 + below(4)):
        at = below(len(text) or 1)
        how = below(6)
        if how == 0 and text:
            text[at] ^= 1 << below(8)
        elif how == 1:
            text[at:] = b''
        elif how == 2:
            text[at:at + below(20)] = b''
        elif how == 3:
            text[at:at] = text[below(len(text) or 1):][:below(40)]
        elif how == 4:
            text[at:at] = bytes(below(256) for _ in range(below(5)))
        elif text:
            text[at] = b'{}[]",:\\ 0e-tn\n'[below(15)]
    return bytes(text)


def odd(values):
    values = dict(values)
    for _ in range(1 + below(3)):
        key = list(values)[below(len(values))]
        value = values[key]
        if isinstance(value, dict) and below(2):
            values[key] = odd(value) if value else value
        else:
            values[key] = ODD[below(len(ODD))]
    return values


def write(path, values):
    text = json.dumps(odd(values) if below(2) else values).encode()
    with open(path, 'wb') as file:
        file.write(damage(text) if below(2) else text)


def load():
    def secrets():
        store = nvs.open_store()
        provision.take_in(store, 'provision.json')
        keys = store.keys()
        return {key: store[key] for key in keys}

    return settings.load('settings.json', boot.step(secrets))


def test_no_damaged_file_ends_the_app_or_shows_a_secret():
    random.seed(20261122)
    boot.config = load
    taken = 0
    for number in range(ROUNDS):
        logging._secrets.clear()
        logging.root.handlers = ()
        log = io.StringIO()
        logging.basicConfig(level=logging.DEBUG, stream=log)
        if not below(5):
            esp32.flash.clear()
        elif not below(3) and esp32.flash.get('sec_cfg'):
            blob = esp32.flash['sec_cfg'].get('store', b'')
            esp32.flash['sec_cfg']['store'] = damage(blob)
        write('settings.json', SETTINGS)
        write('provision.json', PROVISION)
        app = App()
        boot.start(app)
        shown = log.getvalue()
        taken += 'taken in' in shown
        if MARK in shown:
            names = [str(app.config.get(key, '')) for key in NAMES]
            assert any(MARK in name for name in names), '%d: %s' % (number, shown)
        # The loop forgets the tasks of this boot.
        asyncio.new_event_loop()
        if not number % 50:
            gc.collect()
    # Some must have been good enough, or nothing was tested.
    assert ROUNDS // 10 < taken < ROUNDS, taken
