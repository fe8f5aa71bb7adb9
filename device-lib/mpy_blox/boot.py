"""The boot, step by step. A step that fails is logged and the next one begins."""

import asyncio
import logging
import os
import sys

from micropython import const

from mpy_blox import forget

# How long user_main may have to wait for the update channel, if `update.auto_update` is set.
_CHANNEL_S = const(30)
_LIST_S = const(2)
_CHECK_IN_S = const(120)
# A blocked application heals by itself within five minutes.
_LOOP_S = const(300)
# Characters of the last log lines that `info` shows in safe mode.
_LOG = const(400)
# KB of flash that are kept for the next update; a third of it where there are not many bytes.
_RESERVE = const('reserve')
_RESERVED = const(48)
_PLENTY = const(98304)
# So many crashes bring safe mode, which lasts twice as long after each further one.
_CRASHES = const(3)
_FIRST_RETRY_S = const(600)
_LONGEST_RETRY_S = const(86400)

_log = logging.getLogger('app')


async def boot():
    """Brings the application up, as far as `user_main`.

    :return: seconds that `user_main` should wait: in safe mode.
    """
    from mpy_blox import app
    from mpy_blox.life import state

    crashes, crashed, counted = state()
    state = None
    forget('mpy_blox.life')
    on_trial = is_on_trial()
    # Below so many crashes, and on trial, there is none.
    safe_s = 0 if on_trial or crashes < _CRASHES else min(
        _FIRST_RETRY_S << min(crashes - _CRASHES, 10), _LONGEST_RETRY_S)
    bring_up(app, (crashed, crashes, safe_s))
    if on_trial and not app.updates:
        _send_back(app)
    asyncio.create_task(app.connect())
    if safe_s:
        _log.error('safe mode: %d crashes soon after boot; user_main is tried again in %d s',
                   crashes, safe_s)
    # `mpy-blox flash` waits for these words.
    _log.info('booted')
    if app.updates:
        has_reserve = _RESERVE in os.listdir('/.update')
        if (app.config.get('update.auto_update', False) or not (counted or on_trial)
                or not has_reserve):
            # A boot that could not be counted may be the last that comes so far.
            await _wait_for_channel(app, _CHANNEL_S if counted or on_trial else _CHECK_IN_S)
        if not has_reserve:
            _step(_keep_reserve)
    return safe_s


def _keep_reserve():
    """Keep room for the next update, whatever the application writes."""
    free = os.statvfs('/')[3] * os.statvfs('/')[0]
    try:
        with open('/.update/' + _RESERVE, 'wb') as file:
            for _ in range(_RESERVED if free >= _PLENTY else _RESERVED // 3):
                file.write(bytes(1024))
    except OSError:
        os.remove('/.update/' + _RESERVE)


def is_on_trial():
    """Whether the release that runs has yet to prove itself."""
    return '.update' in os.listdir('/') and 'journal.trial' in os.listdir('/.update')


def _send_back(app):
    """End a trial that nobody could judge: the board could never be updated again."""
    reason = 'no update channel: it could not be started' if app.client else \
        'no update channel: mqtt.server is not set, or no client could be made'
    forget('mpy_blox.ota.apply')
    try:
        from mpy_blox.ota.apply import reject

        reject(reason)
    finally:
        # What rejects is itself broken: the judge takes the exception for its reason.
        raise RuntimeError(reason)


def bring_up(app, state=(False, 0, 0)):
    """Settings, logging, Wi-Fi, time, MQTT and the update channel, as attributes of `app`.

    :param state: whether the boot before crashed: then what it logged last is told, as is a
        traceback; how many crashes there were; seconds of safe mode.
    """
    crashed, crashes, safe_s = state
    logging.basicConfig(level=logging.INFO)
    last_log = _step(_keep_last_lines, crashed)
    app.config = config = _step(load_config) or {}
    # At once: a small heap does not hold this and what comes next.
    forget('mpy_blox.nvs', 'mpy_blox.blobs', 'mpy_blox.provision', 'mpy_blox.settings',
           'mpy_blox.json_file')
    _step(_set_up_logging, config)
    facts = {'watchdog': _step(_start_watchdog, app, config)}
    if safe_s:
        # The end of a traceback says more than its start.
        facts['safe_mode'] = {'crashes': crashes, 'retry_s': safe_s,
                              'log': (last_log or '')[-_LOG:]}
    app.wifi = _step(_start_wifi, config)
    app.clock = _step(_make_clock, config)
    app.client = _step(_make_client, app, config)
    if app.client:
        app.updates = _step(_start_updates, app, last_log, facts)


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


def _keep_last_lines(state):
    from logging.ring import RingHandler

    # A traceback was saved there.
    crashed = state or '.last-log' in os.listdir('/')
    ring = RingHandler()
    forget('logging.saved')
    logging.getLogger().addHandler(ring)
    last = ring.previous()
    return last if crashed else None


def load_config():
    """The board's settings, as far as they can be read."""
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
    )
    # The session may hold filters whose consumers only `user_main` registers.
    client.unclaimed = ''
    client.on_connect.append(app.say_online)
    return client


def _start_watchdog(app, config):
    if 'mpy_blox trial' in sys.modules:
        # That of the trial, which is fed only by who judges the release: a trial without an end
        # would be one without a judge.
        return 'trial'
    from mpy_blox.watchdog import start

    timeout_s = config.get('mqtt.wdt_timeout', 0)
    app.feed, kind = start(min(timeout_s, _LOOP_S) if timeout_s > 0 else _LOOP_S)
    forget('mpy_blox.watchdog', 'mpy_blox.loop_timer')
    return kind


def _start_updates(app, last_log, facts):
    from mpy_blox import device_id
    from mpy_blox.ota.channel import UpdateChannel

    updates = UpdateChannel(app.client, app.config, device_id())
    updates.wifi = app.wifi
    updates.last_log = last_log
    updates.facts = facts
    updates.start(app.alive)
    return updates


async def _wait_for_channel(app, timeout):
    # Gives an update the chance to come before `user_main`, for a bounded time.
    quiet = 0
    for _ in range(20 * timeout):
        await asyncio.sleep_ms(50)
        if app.feed:
            app.feed()
        quiet = quiet + 1 if app.client.is_connected and not app.updates.busy else 0
        # Where subscriptions are refused nobody says that all was seen.
        if quiet and app.updates.found is not None or quiet == 20 * _LIST_S:
            return
    if not app.client.is_connected:
        _log.warning('update channel not reached in %d s: going on', timeout)
