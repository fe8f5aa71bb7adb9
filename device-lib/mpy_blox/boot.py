"""The boot, step by step. A step that fails is logged and the next one begins."""

import asyncio
import logging
import os

from micropython import const

from mpy_blox import forget

# How long user_main may have to wait for the update channel, if `update.auto_update` is set.
_CHANNEL_S = const(30)
_LIST_S = const(2)

_log = logging.getLogger('app')


async def boot():
    """Brings the application up, as far as `user_main`.

    :return: True in safe mode: `user_main` should not run.
    """
    from mpy_blox import app
    from mpy_blox.ota.safe_mode import enter

    safe = enter()
    enter = None
    forget('mpy_blox.ota.safe_mode')
    bring_up(app)
    asyncio.create_task(app.settle())
    if app.client and not app.updates and 'journal.trial' in os.listdir('/.update'):
        # It could never be updated again: the exception sends it back.
        raise RuntimeError('no update channel')
    # `mpy-blox flash` waits for these words.
    _log.info('booted')
    if app.updates and app.config.get('update.auto_update', False):
        await _wait_for_channel(app)
    if safe:
        _log.error('safe mode: too many crashes soon after boot; user_main is not run')
    return safe


def bring_up(app):
    """Settings, logging, Wi-Fi, time, MQTT and the update channel, as attributes of `app`."""
    logging.basicConfig(level=logging.INFO)
    last_log = _step(_keep_last_lines)
    app.config = config = _step(_load_config) or {}
    # At once: a small heap does not hold this and what comes next.
    forget('mpy_blox.nvs', 'mpy_blox.blobs', 'mpy_blox.provision', 'mpy_blox.settings',
           'mpy_blox.json_file')
    _step(_set_up_logging, config)
    app.wifi = _step(_start_wifi, config)
    app.clock = _step(_make_clock, config)
    app.client = _step(_make_client, app, config)
    if app.client:
        app.updates = _step(_start_updates, app, last_log)


def _step(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        _log.exception('boot: %s', function.__name__, exc_info=error)


def _try_import(name):
    try:
        return __import__(name)
    except ImportError:
        return None


def _keep_last_lines():
    from logging.ring import RingHandler

    ring = RingHandler()
    forget('logging.saved')
    logging.getLogger().addHandler(ring)
    return ring.previous()


def _load_config():
    from mpy_blox.settings import load

    return load(secrets=_step(_load_secrets))


def _load_secrets():
    if not hasattr(_try_import('esp32'), 'NVS'):
        # Without NVS there are files, and where neither is there is nothing to load the store for.
        names = os.listdir('/')
        if 'provision.json' not in names and '.sec_cfg' not in names:
            return {}
    from mpy_blox.nvs import open_store
    from mpy_blox.provision import take_in

    store = open_store()
    take_in(store)
    # A copy: the store itself would keep its module in RAM.
    keys = store.keys()
    return {key: store[key] for key in keys}


def _set_up_logging(config):
    root = logging.getLogger()
    try:
        root.setLevel(config.get('logging.level', 'INFO'))
    except ValueError as error:
        _log.error('logging.level: %s', error)
    server = config.get('logging.syslog.hostname', '')
    if server:
        from logging.syslog import SysLogHandler
        from mpy_blox import device_id

        root.addHandler(SysLogHandler(server, config.get('logging.syslog.port', 514),
                                      config.get('hostname', '') or device_id()))


def _start_wifi(config):
    if not hasattr(_try_import('network'), 'WLAN'):
        # Nothing to keep up, as on the unix port.
        return None
    from mpy_blox.wifi import WiFi

    wifi = WiFi(config)
    wifi.start()
    return wifi


def _make_clock(config):
    if not hasattr(_try_import('machine'), 'RTC'):
        # The host keeps the time.
        return None
    from mpy_blox.clock import Clock

    return Clock(config)


def _make_client(app, config):
    server = config.get('mqtt.server', '')
    if not server:
        _log.warning('mqtt.server is not set: no MQTT, no updates')
        return None
    from mpy_blox import device_id
    from mpy_blox.mqtt import MQTTClient

    secure = config.get('mqtt.ssl', False)
    name = device_id()
    online = '%s/nodes/%s/online' % (config.get('update.prefix', 'mpypi'), name)
    client = MQTTClient(
        name, server, config.get('mqtt.port', 8883 if secure else 1883),
        username=config.get('mqtt.username', '') or None,
        password=config.get('mqtt.password', '') or None,
        ssl=config.get('mqtt.ssl_params', {}) if secure else None,
        keep_alive=min(max(config.get('mqtt.keep_alive_interval', 60), 5), 65535),
        will=(online, '0', 1, True),
        watchdog=_step(_watchdog, config.get('mqtt.wdt_timeout', 0)),
    )
    # The session may hold filters whose consumers only `user_main` registers.
    client.unclaimed = ''
    client.on_connect.append(app.say_online)
    if client.watchdog:
        asyncio.create_task(_feed(client))
    return client


async def _feed(client):
    # Until the client does, which is not started before there is a network: that may take long.
    while client.began is None:
        client.watchdog.feed()
        await asyncio.sleep_ms(500)


def _watchdog(timeout_s):
    if timeout_s <= 0:
        return None
    from machine import WDT

    return WDT(timeout=timeout_s * 1000)


def _start_updates(app, last_log):
    from mpy_blox import device_id
    from mpy_blox.ota.channel import UpdateChannel

    updates = UpdateChannel(app.client, app.config, device_id())
    updates.wifi = app.wifi
    updates.last_log = last_log
    updates.start(app.alive)
    return updates


async def _wait_for_channel(app):
    # Gives an update the chance to come before `user_main`, for a bounded time.
    quiet = 0
    for _ in range(5 * _CHANNEL_S):
        await asyncio.sleep_ms(200)
        quiet = quiet + 1 if app.client.is_connected and not app.updates.busy else 0
        if quiet == 5 * _LIST_S:
            return
    if not app.client.is_connected:
        _log.warning('update channel not reached in %d s: going on', _CHANNEL_S)
