"""Home Assistant itself, with its MQTT integration set up as a user does.

    instance.py BROKER_PORT HTTP_PORT FOLDER

Orders come on standard input, a line of JSON each:

    {"call": "switch.turn_on", "data": {…}}      calls a service
    {"automate": {"type": …, "subtype": …}}      makes an automation of a device trigger
    {"devices": true}                            lists the devices
    {"restart": true}                            sets MQTT up anew, birth message included

Standard output has a line of JSON for what happened:

    {"entity": …, "state": …, "attributes": …}   new state of an entity, null when it is gone
    {"complaint": …}                             an integration logged a warning or worse
    {"automation": …}                            an automation was triggered
    {"device": …, "entities": […]}               a device, and the ids of its entities
    {"done": N}                                  the Nth order was carried out; 0: it is set up
"""

import asyncio
import json
import logging
import sys

from homeassistant import auth, bootstrap, config_entries, core, loader
from homeassistant.components.device_automation import (
    DeviceAutomationType,
    async_get_device_automations,
)
from homeassistant.helpers import device_registry, entity_registry, trigger
from homeassistant.setup import async_setup_component


def say(**what):
    # In one piece: what logs may be in a thread of its own.
    sys.stdout.write(json.dumps(what, default=str) + '\n')
    sys.stdout.flush()


class Complaints(logging.Handler):
    def emit(self, record):
        say(complaint=record.getMessage())


@core.callback
def changed(event):
    state = event.data['new_state']
    say(
        entity=event.data['entity_id'],
        state=state and state.state,
        attributes=state and dict(state.attributes),
    )


async def start(folder, http_port):
    hass = core.HomeAssistant(folder)
    # What it would install by itself is installed.
    hass.config.skip_pip = True
    loader.async_setup(hass)
    hass.config_entries = config_entries.ConfigEntries(hass, {})
    await bootstrap.async_load_base_functionality(hass)
    hass.auth = await auth.auth_manager_from_config(hass, [], [])
    config = {'http': {'server_host': ['127.0.0.1'], 'server_port': http_port}}
    for component in ('homeassistant', 'http', 'device_automation'):
        if not await async_setup_component(hass, component, config):
            raise SystemExit(f'{component} could not be set up')
    hass.bus.async_listen('state_changed', changed)
    await hass.async_start()
    return hass


async def add_broker(hass, port):
    flow = await hass.config_entries.flow.async_init('mqtt', context={'source': 'user'})
    ended = await hass.config_entries.flow.async_configure(
        flow['flow_id'], {'broker': '127.0.0.1', 'port': port}
    )
    if ended['type'] != 'create_entry':
        raise SystemExit(f'MQTT could not be set up: {ended}')


async def automate(hass, wanted):
    found = await async_get_device_automations(hass, DeviceAutomationType.TRIGGER)
    triggers = [
        each
        for of_device in found.values()
        for each in of_device
        if wanted.items() <= each.items()
    ]
    config = await trigger.async_validate_trigger_config(hass, triggers)

    async def triggered(variables, context=None):
        say(automation=variables['trigger']['description'])

    await trigger.async_initialize_triggers(
        hass, config, triggered, 'test', 'test', logging.getLogger('test').log
    )
    if not config:
        raise ValueError(f'no trigger {wanted}')


def devices(hass):
    entities = entity_registry.async_get(hass)
    for device in device_registry.async_get(hass).devices.values():
        ids = [
            each.entity_id
            for each in entity_registry.async_entries_for_device(entities, device.id)
        ]
        say(device=device.name, model=device.model, version=device.sw_version, entities=ids)


async def obey(hass, order):
    if 'call' in order:
        await hass.services.async_call(*order['call'].split('.'), order['data'], blocking=True)
    elif 'automate' in order:
        await automate(hass, order['automate'])
    elif 'devices' in order:
        devices(hass)
    elif 'restart' in order:
        (entry,) = hass.config_entries.async_entries('mqtt')
        await hass.config_entries.async_reload(entry.entry_id)


async def main(broker_port, http_port, folder):
    with open(f'{folder}/configuration.yaml', 'w'):
        pass  # MQTT reads it
    logging.getLogger('homeassistant.components').addHandler(Complaints(logging.WARNING))
    hass = await start(folder, int(http_port))
    await add_broker(hass, int(broker_port))
    say(done=0)
    orders = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(orders), sys.stdin
    )
    number = 0
    while line := await orders.readline():
        try:
            await obey(hass, json.loads(line))
        except Exception as error:
            say(complaint=repr(error))
        number += 1
        say(done=number)
    await hass.async_stop()


asyncio.run(main(*sys.argv[1:]))
