"""What this board has ever announced to Home Assistant, on flash.

One line per entity: the topics of its configuration and of its state, both retained by the broker.
So an entity that a release no longer makes, or that a release that was rolled back had made, can
still be taken out of Home Assistant.
"""

import os

from micropython import const

from mpy_blox.homeassistant.ids import node_id

_FILE = const('/.homeassistant')
_NEXT = const('/.homeassistant.next')


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


async def drop(home, entity=None):
    """Clears what is noted and is none of the entities of `home`, then forgets it.

    :param entity: this one alone.
    """
    kept = [_line(home, each) for each in home.entities]
    dropped = [line for line in _lines() if line not in kept]
    if entity:
        dropped = [_line(home, entity)]
    if not dropped:
        return
    for line in dropped:
        for topic in line.split():
            await home.client.publish(topic, b'', qos=1, retain=True)
    with open(_NEXT, 'w') as file:
        for line in _lines():
            if line not in dropped:
                file.write(line)
    os.rename(_NEXT, _FILE)


def config_topic(home, entity):
    """Where Home Assistant looks for the entity's configuration."""
    return '%s/%s/%s/%s/config' % (
        home.discovery, entity.component, node_id(home.device_id), entity.object_id)


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
