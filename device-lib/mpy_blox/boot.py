"""The boot, step by step. A step that fails is logged and the next one begins.

A step is called what it brings: names are dear, see docs/architecture.md.
"""

import asyncio
import logging
import os
import sys

from micropython import const

from mpy_blox import forget, once

# A blocked application heals by itself within five minutes.
_LOOP_S = const(300)
# Characters of the last log lines that `info` shows in safe mode.
_LOG = const(400)
# So many crashes bring safe mode, which lasts twice as long after each further one.
_CRASHES = const(3)
_FIRST_RETRY_S = const(600)
_LONGEST_RETRY_S = const(86400)
# See logging.ring.
_LAST_LOG = const('/.last-log')
# What holds secrets where there is no NVS.
_SECRETS = const(('provision.json', '.sec_cfg'))
# See mpy_blox.recovery.journal.
_TRIAL = const('mpy_blox trial')

log = logging.getLogger('app')


def boot(app):
    """Brings the application up, as far as `user_main`.

    :param app: the module :mod:`mpy_blox.app`.
    :return: a coroutine that lets an update go first, see :mod:`mpy_blox.waiting`; it returns the
        seconds that `user_main` should wait from then on: in safe mode.
    """
    from mpy_blox.life import state

    crashes, crashed, counted = state()
    state = None
    forget('mpy_blox.life')
    on_trial = is_on_trial()
    # Below so many crashes, and on trial, there is none.
    safe_s = 0 if on_trial or crashes < _CRASHES else min(
        _FIRST_RETRY_S << min(crashes - _CRASHES, 10), _LONGEST_RETRY_S)
    start(app, (crashed, crashes, safe_s))
    if on_trial and not app.updates:
        reject(app)
    if _TRIAL in sys.modules:
        app.note = sys.modules[_TRIAL][1].note
    asyncio.create_task(app.connect(
        once('mpy_blox.connecting', 'connect', app.wifi, app.clock, app.client)))
    if safe_s:
        log.error('safe mode: %d crashes soon after boot; user_main is tried again in %d s',
                  crashes, safe_s)
    # `mpy-blox flash` waits for these words.
    log.info('booted')
    return once('mpy_blox.waiting', 'run', app, (safe_s, counted or on_trial, crashed))


def is_on_trial():
    """Whether the release that runs has yet to prove itself."""
    return '.update' in os.listdir('/') and 'journal.trial' in os.listdir('/.update')


def reject(app):
    """End a trial that nobody could judge: the board could never be updated again."""
    reason = 'no update channel: it could not be started' if app.client else \
        'no update channel: mqtt.server is not set, or no client could be made'
    try:
        once('mpy_blox.recovery.journal', 'reject', reason)
    finally:
        # What rejects is itself broken: the judge takes the exception for its reason.
        raise RuntimeError(reason)


def start(app, state=(False, 0, 0)):
    """Settings, logging, Wi-Fi, time, MQTT and the update channel, as attributes of `app`.

    :param state: whether the boot before crashed: then what it logged last is told, as is a
        traceback; how many crashes there were; seconds of safe mode.
    """
    crashed, crashes, safe_s = state
    logging.basicConfig(level=logging.INFO)
    last_log = step(ring, crashed)
    app.config = settings = step(config) or {}
    # At once: a small heap does not hold this and what comes next.
    forget('mpy_blox.settings')
    step(setup, settings)
    facts = {'watchdog': step(watchdog, app, settings)}
    if safe_s:
        # The end of a traceback says more than its start.
        facts['safe_mode'] = {'crashes': crashes, 'retry_s': safe_s,
                              'log': (last_log or '')[-_LOG:]}
    app.wifi = step(wifi, settings)
    app.clock = step(clock, settings)
    app.client = step(client, app, settings)
    if app.client:
        app.updates = step(updates, app, last_log, facts)


def step(function, *arguments):
    """What the function returns; None, and a line in the log, if it fails."""
    try:
        return function(*arguments)
    except Exception as error:
        log.exception('boot: %s', function.__name__, exc_info=error)


def load(name):
    """A module, or None if there is no such one."""
    try:
        return __import__(name)
    except ImportError:
        return None


def ring(state):
    """The last log lines: keeps them, and returns those of the boot before if it crashed."""
    from logging.ring import RingHandler

    # A traceback was saved there.
    crashed = state or _LAST_LOG[1:] in os.listdir('/')
    handler = RingHandler()
    logging.getLogger().addHandler(handler)
    last = handler.previous()
    return last if crashed else None


def config():
    """The board's settings, as far as they can be read."""
    from mpy_blox import settings

    return settings.load(secrets=step(secrets))


def secrets():
    """What the secure store holds, and provision.json: see :mod:`mpy_blox.provision`."""
    # Without NVS there are files, and where neither is there is nothing to load the store for.
    if not hasattr(load('esp32'), 'NVS') and not any(
            name in _SECRETS for name in os.listdir('/')):
        return {}
    return once('mpy_blox.provision', 'secrets')


def setup(config):
    """The level of the log, and syslog."""
    root = logging.getLogger()
    try:
        root.setLevel(config.get('logging.level', 'INFO'))
    except ValueError as error:
        log.error('logging.level: %s', error)
    server = config.get('logging.syslog.hostname', '')
    if server:
        from logging.syslog import SysLogHandler
        from mpy_blox import device_id

        root.addHandler(SysLogHandler(server, config.get('logging.syslog.port', 514),
                                      config.get('hostname', '') or device_id()))


def wifi(config):
    """Wi-Fi, which begins to connect."""
    if not hasattr(load('network'), 'WLAN'):
        # Nothing to keep up, as on the unix port.
        return None
    from mpy_blox.wifi import WiFi

    made = WiFi(config)
    made.start()
    return made


def clock(config):
    """The clock, to be started."""
    if not hasattr(load('machine'), 'RTC'):
        # The host keeps the time.
        return None
    from mpy_blox.clock import Clock

    return Clock(config)


def client(app, config):
    """The MQTT client, to be started."""
    server = config.get('mqtt.server', '')
    if not server:
        log.warning('mqtt.server is not set: no MQTT, no updates')
        return None
    from mpy_blox import device_id
    from mpy_blox.mqtt import MQTTClient

    secure = config.get('mqtt.ssl', False)
    name = device_id()
    online = '%s/nodes/%s/online' % (config.get('update.prefix', 'mpypi'), name)
    made = MQTTClient(
        name, server, config.get('mqtt.port', 8883 if secure else 1883),
        username=config.get('mqtt.username', '') or None,
        password=config.get('mqtt.password', '') or None,
        ssl=config.get('mqtt.ssl_params', {}) if secure else None,
        keep_alive=min(max(config.get('mqtt.keep_alive_interval', 60), 5), 65535),
        will=(online, '0', 1, True),
    )
    # The session may hold filters whose consumers only `user_main` registers.
    made.unclaimed = ''
    made.on_connect.append(app.say_online)
    return made


def watchdog(app, config):
    """What resets a board whose event loop no longer moves: `app.feed()` has to be called in time.

    :return: ``hardware``, ``timer`` or None. A timer helps as long as MicroPython itself runs;
        where C code hangs it does not.
    """
    if _TRIAL in sys.modules:
        # That of the trial, which is fed only by who judges the release: a trial without an end
        # would be one without a judge.
        return 'trial'
    timeout_s = config.get('mqtt.wdt_timeout', 0)
    timeout_s = min(timeout_s, _LOOP_S) if timeout_s > 0 else _LOOP_S
    try:
        import machine

        try:
            app.feed = machine.WDT(timeout=timeout_s * 1000).feed
            return 'hardware'
        except (AttributeError, TypeError, ValueError, OSError):
            # Its longest time is too short, as on RP2, or there is none.
            if hasattr(machine, 'Timer'):
                app.feed = once('mpy_blox.loop_timer', 'start', timeout_s)
                return 'timer'
    except (ImportError, AttributeError, TypeError, ValueError, OSError):
        pass
    return None


def updates(app, last_log, facts):
    """The update channel, which listens."""
    from mpy_blox import device_id
    from mpy_blox.ota.channel import UpdateChannel

    made = UpdateChannel(app.client, app.config, device_id())
    made.wifi = app.wifi
    made.last_log = last_log
    made.facts = facts
    made.start(app.alive)
    return made
