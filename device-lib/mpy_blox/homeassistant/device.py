"""A board as a device of Home Assistant."""

import json
import os


def introduce(client, device_id, prefix):
    """See to the client's will.

    :param prefix: None: that of the client's will, or `mpypi`.
    :return: what the board's topics begin with.
    :raises ValueError: the client has another will.
    """
    leaf = '/nodes/%s/online' % device_id
    if prefix is None:
        prefix = 'mpypi'
        if client.will and client.will[0].endswith(leaf):
            prefix = client.will[0][:-len(leaf)]
    if client.will is None and client.began is None:
        client.will = (prefix + leaf, '0', 1, True)
    if client.will is None or client.will[0] != prefix + leaf:
        raise ValueError('the client needs HomeAssistant.will(%r, %r)' % (device_id, prefix))
    return prefix + leaf[:-6]


def described(home):
    """The device as Home Assistant documents it, as JSON."""
    name, more = home.device
    device = {'identifiers': [home.device_id], 'name': name or home.device_id,
              'manufacturer': 'Mpy-BLOX'}
    if hasattr(os, 'uname'):
        device['model'] = os.uname()[4]
    device.update(more or {})
    return json.dumps(device)
