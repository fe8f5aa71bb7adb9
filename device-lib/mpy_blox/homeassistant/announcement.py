"""What Home Assistant is told of a board: configurations first, states last."""

import asyncio
import json
import logging

from mpy_blox.homeassistant.announced import config_topic, note
from mpy_blox.homeassistant.device import described


async def announce(home, delay_ms):
    """Announce everything, and again as long as something has changed meanwhile."""
    # Before the first await: entities that are made together are announced together.
    await asyncio.sleep_ms(delay_ms)
    try:
        while home.is_due:
            home.is_due = False
            await _publish(home)
    finally:
        home.is_due = None


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
        # A board that sleeps comes back by itself: what it said last stands.
        'availability_mode': 'any',
        'availability': [
            {'topic': home.node + 'online', 'payload_available': '1',
             'payload_not_available': '0'},
            {'topic': home.node + 'asleep',
             'value_template': "{{ 'online' if value else 'offline' }}"},
        ],
    }
    if entity.takes_commands:
        config['command_topic'] = home.topic(entity, 'set')
    config.update(entity.options)
    entity.describe(config)
    return '{"device":%s,"origin":{"name":"Mpy-BLOX"},%s' % (device, json.dumps(config)[1:])
