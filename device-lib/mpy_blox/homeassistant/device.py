"""How a board introduces itself to Home Assistant."""

import json
import os


def introduce(client, device_id, prefix, name, more):
    """See to the client's will, and describe the device.

    :param prefix: None: that of the client's will, or `mpypi`.
    :param more: further keys of the description, or None.
    :return: ``node, device``: what the board's topics begin with, and JSON.
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
    device = {'identifiers': [device_id], 'name': name or device_id, 'manufacturer': 'Mpy-BLOX'}
    if hasattr(os, 'uname'):
        device['model'] = os.uname()[4]
    device.update(more or {})
    return prefix + leaf[:-6], json.dumps(device)
