"""The board's updates as an entity of Home Assistant: version, progress, and a button to install.
The setting `homeassistant.update` asks for it.

Home Assistant makes all of it, by templates, of what the board says anyway, and of what its
channel holds. So it costs a board one retained message for each connection, and the RAM of a
subscription.
"""

import json
import os

from micropython import const

from mpy_blox.discovery import availability, object_id

# Holds the topic where the entity was announced last.
_NOTE = const('/.update/homeassistant')

# Of what comes below the board's own topic: `info`, `status`, `asleep`; all else has none of their
# keys. Home Assistant keeps what is not mentioned, and refuses the whole where it knows a key not.
# What is retained comes in any order: that the board sleeps stays until `asleep` is cleared.
_STATE = const(
    "{%% set v = value_json | default({}, true) %%}{%% set old = this.attributes %%}"
    "{%% set slept = (old.get('release_summary') or '').startswith('Asleep') %%}"
    "{%% set until = ' until ' ~ (v.until | timestamp_custom('%%Y-%%m-%%d %%H:%%M'))"
    " if v.until is number else '' %%}"
    "{%% set has = v.packages[%s] | default('', true) if v.packages is mapping else '' %%}"
    "{%% if has %%}"
    "{{ dict({'installed_version': has}, **({'latest_version': has}"
    " if not (%d and old.get('latest_version')) else {})) | to_json }}"
    "{%% elif v.heap_free is defined and v.state is string %%}"
    "{%% set why = 'its application' if v.why == 'postponed' else 'its hours' %%}"
    "{{ dict({'in_progress': v.state in ['checking', 'downloading', 'staged', 'applying'],"
    " 'update_percentage': v.progress if v.state == 'downloading' and v.progress is number"
    " else none},"
    " **({'release_summary': 'An update waits for ' ~ why ~ until ~ '.'}"
    " if v.state == 'held' else {} if slept else {'release_summary': ''})) | to_json }}"
    "{%% elif v.for_s is defined %%}"
    "{{ {'release_summary': 'Asleep' ~ until ~ ': an update waits for the board to wake.'}"
    " | to_json }}"
    "{%% elif not value and slept %%}{{ {'release_summary': ''} | to_json }}{%% endif %%}")

# Of the channel's list: a release counts before a package.
_LATEST = const(
    "{%% set at = namespace(version='') %%}"
    "{%% for each in (value_json if value_json is list else []) if each is mapping"
    " and each.version is string and each.name is string"
    " and each.name | replace('_', '-') == %s"
    " and (each.type == 'release' or not at.version) %%}"
    "{%% set at.version = each.version %%}{%% endfor %%}"
    "{{ at.version or this.attributes.get('installed_version') or '' }}")

_CONFIG = const(
    '{"device":{"identifiers":[%s],"name":%s,"manufacturer":"Mpy-BLOX"},'
    '"origin":{"name":"Mpy-BLOX"},"unique_id":%s,"name":"Firmware","title":%s,%s,'
    '"device_class":"firmware","entity_category":"config","json_attributes_topic":"%sinfo",'
    '"state_topic":"%s+","value_template":%s,%s'
    '"command_topic":"%sha/install","payload_install":"INSTALL","retain":true,"qos":1}')


async def run(updates):
    """Announce the entity; take it out of Home Assistant if the setting is gone."""
    client = updates.client
    wanted = updates.config.get('homeassistant.update', '') and topic(updates)
    noted = ''
    if _NOTE[9:] in os.listdir('/.update'):
        with open(_NOTE) as file:
            noted = file.read()
    if noted != wanted:
        if noted:
            await client.publish(noted, b'', qos=1, retain=True)
            os.remove(_NOTE)
        if wanted:
            # First: none must be announced and not noted.
            with open(_NOTE, 'w') as file:
                file.write(wanted)
    if wanted:
        await client.publish(wanted, config(updates), qos=1, retain=True)


def topic(updates):
    """Where Home Assistant looks for the configuration."""
    return '%s/update/%s/firmware/config' % (
        updates.config.get('homeassistant.discovery', 'homeassistant'),
        object_id(updates.device_id, True))


def config(updates):
    """The configuration of the entity as JSON, as Home Assistant documents it."""
    device_id, node = updates.device_id, updates.node
    title = updates.config.get('homeassistant.update', '')
    # As `info` spells it.
    name = json.dumps(title.replace('_', '-'))
    channel = updates.config.get('update.channel', None)
    latest = ''
    if channel:
        latest = '"latest_version_topic":%s,"latest_version_template":%s,' % (
            json.dumps('%s/channels/%s' % (updates.prefix, channel)), json.dumps(_LATEST % name))
    return _CONFIG % (
        json.dumps(device_id), json.dumps(updates.config.get('homeassistant.name', device_id)),
        json.dumps(device_id + '/update/firmware'), json.dumps(title), availability(node), node,
        node, json.dumps(_STATE % (name, bool(channel))), latest, node)
