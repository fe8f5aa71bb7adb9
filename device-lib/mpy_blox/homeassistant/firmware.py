"""What the update entity does, loaded for each time."""

import json
import os
import time

from micropython import const

from mpy_blox import Listener
from mpy_blox.homeassistant.heard import done, log, message

_2000_TO_UNIX = const(946_684_800)
_BUSY = ('checking', 'downloading', 'staged', 'applying')


def begin(update, home, channel, package, name, installed, options):
    """Have the channel and the board's own status listened to. The arguments are `Update`'s."""
    update.home = home
    update.name = name
    update.package = package
    update.options = options
    update.installed = installed or _installed(package)
    home.add(update)
    client = home.client
    client.add(Listener(home.node + 'status', update.module, 'status', update))
    # See mpy_blox.sleep. A function of this module would keep all of it in RAM.
    client.on_sleep = getattr(client, 'on_sleep', []) + [update.asleep]
    update.channel = None
    if channel:
        update.channel = Listener('%s/channels/%s' % (home.node.rsplit('/', 3)[0], channel),
                                  'mpy_blox.homeassistant.offer', 'offer', update)
        client.add(update.channel)


def describe(update, config):
    """Add the button, and attributes. Its command is retained: the board may be asleep, and clears
    it. `info` is told by a board in safe mode, too, where nothing of the application runs."""
    config['json_attributes_topic'] = update.home.node + 'info'
    config['device_class'] = 'firmware'
    config['entity_category'] = 'config'
    config['payload_install'] = 'INSTALL'
    config['retain'] = True


async def publish(update):
    """Publish the state, which is told rather than kept."""
    client = update.home.client
    if client.is_connected:
        await client.publish(update.home.topic(update, 'state'), state(update), retain=True)


def state(update):
    """The state as Home Assistant takes it: it refuses the whole of a message with an unknown
    key, or with null for anything but the percentage."""
    shown = {
        'title': update.package,
        'in_progress': update.progress is not False,
        'update_percentage': None if update.progress is False else update.progress,
        'release_summary': update.summary,
    }
    if update.installed:
        shown['installed_version'] = update.installed
    if update.latest or update.installed:
        shown['latest_version'] = update.latest or update.installed
    return json.dumps(shown)


def status(update, topic, size, retained):
    """The board's update goes on."""
    async def act(payload):
        try:
            told = json.loads(payload)
            now, progress = told.get('state'), told.get('progress')
        except (ValueError, AttributeError):
            log.error('%s holds no status', topic)
            return
        update.progress = False
        update.summary = ''
        if now == 'held':
            waits_for = 'its application' if told.get('why') == 'postponed' else 'its hours'
            update.summary = 'An update waits for %s%s.' % (waits_for, _until(told.get('until')))
        if now in _BUSY:
            is_told = isinstance(progress, int) and now == 'downloading'
            update.progress = progress if is_told else None
        if now == 'confirmed':
            update.installed = _installed(update.package) or update.installed
        await publish(update)
    # A retained one tells of before this boot: after a reset nothing is in progress.
    return None if retained else message(topic, size, act)


async def asleep(update, until):
    """The board is about to sleep.

    :param until: seconds since 1970, or None.
    """
    update.summary = 'Asleep%s: an update waits for the board to wake.' % _until(until)
    await publish(update)


def _until(unix_s):
    if not isinstance(unix_s, int):
        return ''
    # Ports count from 1970 or from 2000.
    passed = time.gmtime(unix_s - (_2000_TO_UNIX if time.gmtime(0)[0] == 2000 else 0))
    return ' until %04d-%02d-%02d %02d:%02d UTC' % tuple(passed[:5])


async def command(update, payload):
    """Have the channel's list sent again, to the board."""
    if payload != b'INSTALL':
        return
    if update.channel is None:
        log.error('nothing to install: the board follows no channel')
        await done(update)
        return
    # The list is not kept: the broker has it.
    update.is_asked = True
    await update.home.client.subscribe(update.channel, True)


def _installed(package):
    # Not by mpy_blox.wheel.packages, whose names would stay in RAM.
    try:
        for entry in os.ilistdir('/lib'):
            name, _, version = entry[0].partition('-')
            if version.endswith('.dist-info') and _normal(name) == _normal(package):
                return version[:-10]
    except OSError:
        pass
    return None


def _normal(name):
    return name.lower().replace('-', '_').replace('.', '_')
