"""What Home Assistant is told of a board: configurations first, states last."""

import json
import logging

from mpy_blox.homeassistant.announced import config_topic, note


async def announce(home):
    """Publish the configuration of each entity, that the board is there, and the states."""
    log = logging.getLogger('homeassistant')
    try:
        note(home)
    except OSError as error:
        # A full flash: the entities work, but will have to be removed by hand one day.
        log.error('cannot note what is announced: %s', error)
    try:
        for entity in list(home.entities):
            await home.client.publish(config_topic(home, entity), config(home, entity), qos=1,
                                      retain=True)
        await home.client.publish(home.node + 'online', '1', qos=1, retain=True)
        for entity in list(home.entities):
            await entity.publish()
    except ValueError as error:
        log.error('cannot announce: %s', error)


def config(home, entity):
    """The configuration of an entity as JSON, as Home Assistant documents it."""
    described = {
        'name': entity.name,
        # No part of it holds a slash: no two entities of a house come to the same.
        'unique_id': '%s/%s/%s' % (home.device_id, entity.component, entity.object_id),
        'state_topic': home.topic(entity, 'state'),
        'availability_topic': home.node + 'online',
        'payload_available': '1',
        'payload_not_available': '0',
    }
    if entity.takes_commands:
        described['command_topic'] = home.topic(entity, 'set')
    described.update(entity.options)
    entity.describe(described)
    return '{"device":%s,"origin":{"name":"Mpy-BLOX"},%s' % (home.device,
                                                              json.dumps(described)[1:])
