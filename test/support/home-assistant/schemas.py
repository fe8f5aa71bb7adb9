"""What Home Assistant's own schemas say: `schemas.py keys`, or `schemas.py check` with a line
`{"topic": …, "config": …}` a payload on standard input.

`keys` prints them as JSON. `check` prints what is refused, one line each.
"""

import asyncio
import importlib
import json
import sys
import tempfile

import voluptuous as vol
from homeassistant.components.mqtt.schemas import (
    MQTT_ENTITY_DEVICE_INFO_SCHEMA,
    MQTT_ORIGIN_INFO_SCHEMA,
)
from homeassistant.const import __version__
from homeassistant.core import HomeAssistant

# Where each kind of configuration has its schema. Where there are two, the one for YAML: it is
# what discovery uses, but names unknown keys where discovery drops them without a word.
SCHEMAS = {
    'sensor': ('sensor', 'PLATFORM_SCHEMA_MODERN'),
    'binary_sensor': ('binary_sensor', 'PLATFORM_SCHEMA_MODERN'),
    'switch': ('switch', 'PLATFORM_SCHEMA_MODERN'),
    'button': ('button', 'PLATFORM_SCHEMA_MODERN'),
    'number': ('number', 'PLATFORM_SCHEMA_MODERN'),
    'light': ('light.schema_json', 'PLATFORM_SCHEMA_MODERN_JSON'),
    'text': ('text', 'PLATFORM_SCHEMA_MODERN'),
    'update': ('update', 'PLATFORM_SCHEMA_MODERN'),
    'device_automation': ('device_trigger', 'TRIGGER_DISCOVERY_SCHEMA'),
}


def schema_of(component):
    module, name = SCHEMAS[component]
    return getattr(importlib.import_module(f'homeassistant.components.mqtt.{module}'), name)


def strict(schema):
    """The schema itself, out of what surrounds it, refusing keys that it does not have."""
    for part in getattr(schema, 'validators', [schema]):
        if isinstance(part, vol.Schema) and len(part.schema) > 1:
            return vol.Schema(part.schema, extra=vol.PREVENT_EXTRA)
    raise TypeError(f'no schema in {schema}')


def keys(schema, *more):
    found = dict.fromkeys(more, 'optional')
    for key in strict(schema).schema:
        found[str(key)] = 'required' if isinstance(key, vol.Required) else 'optional'
    return dict(sorted(found.items()))


def all_keys():
    return {
        'homeassistant': __version__,
        # Discovery takes the origin from every configuration, whatever the component knows.
        'components': {each: keys(schema_of(each), 'origin') for each in SCHEMAS},
        'device': keys(MQTT_ENTITY_DEVICE_INFO_SCHEMA),
        'origin': keys(MQTT_ORIGIN_INFO_SCHEMA),
    }


def check(payload):
    schema = schema_of(payload['topic'].split('/')[1])
    config = dict(payload['config'])
    MQTT_ORIGIN_INFO_SCHEMA(config.pop('origin'))
    strict(schema)(config)
    schema(config)


async def check_all():
    # Templates are checked by an instance alone.
    house = HomeAssistant(tempfile.mkdtemp())
    for line in sys.stdin:
        payload = json.loads(line)
        try:
            check(payload)
        except vol.Invalid as error:
            print(payload['topic'], error, sep=': ')
    await house.async_stop(force=True)


def main():
    if sys.argv[1:] == ['keys']:
        print(json.dumps(all_keys(), indent=2))
    else:
        asyncio.run(check_all())


main()
