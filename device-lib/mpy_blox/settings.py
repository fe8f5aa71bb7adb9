"""settings.json: what a board is told in the clear."""

import logging

from mpy_blox.config import Config
from mpy_blox.json_file import read_object


def load(path='/settings.json', secrets=None):
    """The settings in a file; if it is missing or malformed, none, and a line in the log."""
    values = {}
    try:
        values = read_object(path)
    except OSError as error:
        logging.getLogger('config').error('%s cannot be read (%s): going on without', path, error)
    except ValueError as error:
        logging.getLogger('config').error('%s is malformed (%s): going on without', path, error)
    # One costs 1 KB: they stay on flash, see mpy_blox.ota.keys.
    for inner, key in ((values, 'update.keys'), (values.get('update'), 'keys')):
        if isinstance(inner, dict) and inner.get(key, []) not in (None, [], {}):
            inner[key] = True
    made = Config(values, secrets)
    # What comes from the secure store is hidden already.
    for key in ('wlan.psk', 'mqtt.password', 'mqtt.ssl_params.key'):
        logging.hide(made.get(key))
    return made
