"""What Home Assistant is told of a board: the device, configurations, and states last.

What was ever announced is noted on flash, one line per entity: the topics of its configuration and
of its state, both retained by the broker. So an entity that a release no longer makes, or that a
release that was rolled back had made, can still be taken out of Home Assistant.
"""

import asyncio
import json
import logging
import os

from micropython import const

from mpy_blox import Listener
from mpy_blox.discovery import availability, object_id

_FILE = const('/.homeassistant')
_NEXT = const('/.homeassistant.next')
_HEARD = const('mpy_blox.homeassistant.heard')
# How long an application may take to make its entities: one that is missing then is gone.
_MADE_MS = const(60_000)


def will(device_id, prefix='mpypi'):
    """The client's will that makes the entities unavailable when the board is lost."""
    return ('%s/nodes/%s/online' % (prefix, device_id), '0', 1, True)


def begin(home, client, device_id, name, prefix, discovery, device):
    """Have the board announced at each connection, and when Home Assistant has come up.

    The arguments are those of `HomeAssistant`.
    """
    leaf = '/nodes/%s/online' % device_id
    if prefix is None:
        prefix = 'mpypi'
        if client.will and client.will[0].endswith(leaf):
            prefix = client.will[0][:-len(leaf)]
    if client.will is None and client.began is None:
        client.will = will(device_id, prefix)
    if client.will is None or client.will[0] != prefix + leaf:
        raise ValueError('the client needs the will %r' % (will(device_id, prefix),))
    home.client = client
    home.device_id = device_id
    home.discovery = discovery
    home.device = name, device
    home.node = prefix + leaf[:-6]
    home.entities = []
    client.add(Listener(discovery + '/status', _HEARD, 'news', home))
    client.on_connect.append(home.announce)
    asyncio.create_task(home._later(_MADE_MS, 'drop_others'))


def add(home, entity):
    """Register an entity.

    :raises ValueError: there is such an entity already.
    """
    if any(other.object_id == entity.object_id and other.component == entity.component
           for other in home.entities):
        raise ValueError('there is a %s %s already: give an object_id'
                         % (entity.component, entity.object_id))
    home.entities.append(entity)
    if entity.takes_commands and not home.is_heard:
        # One subscription for all of them: some brokers allow ten a client.
        home.is_heard = True
        home.client.add(Listener(home.node + 'ha/+/set', _HEARD, 'command', home))
    if home.client.is_connected:
        home.announce()


async def publish(home):
    """Announce everything, and again as long as something has changed meanwhile."""
    left = None
    try:
        while home.is_due:
            home.is_due = False
            await _publish(home)
    except MemoryError:
        left = True
        raise
    finally:
        home.is_due = left


async def _publish(home):
    log = logging.getLogger('homeassistant')
    try:
        note(home)
    except OSError as error:
        # A full flash: the entities work, but will have to be removed by hand one day.
        log.error('cannot note what is announced: %s', error)
    try:
        device = described(home)
        for entity in list(home.entities):
            await home.client.publish(config_topic(home, entity), config(home, entity, device),
                                      qos=1, retain=True)
        await home.client.publish(home.node + 'online', '1', qos=1, retain=True)
        for entity in list(home.entities):
            await entity.publish()
    except ValueError as error:
        log.error('cannot announce: %s', error)


def config(home, entity, device):
    """The configuration of an entity as JSON, as Home Assistant documents it.

    :param device: the board, as JSON.
    """
    config = {
        'name': entity.name,
        # No part of it holds a slash: no two entities of a house come to the same.
        'unique_id': '%s/%s/%s' % (home.device_id, entity.component, entity.object_id),
        'state_topic': home.topic(entity, 'state'),
    }
    config.update(json.loads('{%s}' % availability(home.node)))
    if entity.takes_commands:
        config['command_topic'] = home.topic(entity, 'set')
    config.update(entity.options)
    entity.describe(config)
    return '{"device":%s,"origin":{"name":"Mpy-BLOX"},%s' % (device, json.dumps(config)[1:])


def described(home):
    """The device as Home Assistant documents it, as JSON."""
    name, more = home.device
    device = {'identifiers': [home.device_id], 'name': name or home.device_id,
              'manufacturer': 'Mpy-BLOX'}
    if hasattr(os, 'uname'):
        device['model'] = os.uname()[4]
    device.update(more or {})
    return json.dumps(device)


def note(home):
    """Adds the entities that are not there yet; writes nothing where all are.

    Called before they are announced: none must be announced and not noted.
    """
    unknown = [_line(home, entity) for entity in home.entities]
    for line in _lines():
        if line in unknown:
            unknown.remove(line)
    if unknown:
        with open(_FILE, 'a') as file:
            # What a power cut may have left unfinished stays a line of its own.
            file.write('\n')
            for line in unknown:
                file.write(line)


def remove(home, entity):
    """Take an entity out of Home Assistant again: a coroutine."""
    home.entities.remove(entity)
    return clear(home, [_line(home, entity)])


def drop_others(home):
    """Take out what is noted and is none of the entities of `home`: a coroutine."""
    kept = [_line(home, each) for each in home.entities]
    return clear(home, [line for line in _lines() if line not in kept])


async def clear(home, lines):
    """Clear the topics of these lines, then forget them."""
    if not lines:
        return
    for line in lines:
        for topic in line.split():
            await home.client.publish(topic, b'', qos=1, retain=True)
    with open(_NEXT, 'w') as file:
        for line in _lines():
            if line not in lines:
                file.write(line)
    os.rename(_NEXT, _FILE)


def config_topic(home, entity):
    """Where Home Assistant looks for the entity's configuration."""
    return '%s/%s/%s/%s/config' % (
        home.discovery, entity.component, object_id(home.device_id, True), entity.object_id)


def _line(home, entity):
    return '%s %s\n' % (config_topic(home, entity), home.topic(entity, 'state'))


def _lines():
    try:
        with open(_FILE) as file:
            for line in file:
                if line.count(' ') == 1:
                    yield line
    except OSError:
        return  # nothing was announced yet
