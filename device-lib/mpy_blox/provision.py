"""provision.json: secrets that come with a new board and must not stay in a file."""

import logging
import os
from errno import ENOENT

from mpy_blox.settings import read_object

PATH = '/provision.json'

_log = logging.getLogger('mpy_blox.provision')


def secrets():
    """What the secure store holds, as a copy, after it has taken in provision.json."""
    from mpy_blox.nvs import open_store

    store = open_store()
    take_in(store)
    # The store itself would keep its module in RAM.
    keys = store.keys()
    return {key: store[key] for key in keys}


def take_in(store, path=PATH):
    """Moves what is in provision.json into the secure store.

    The file goes only after the store has given back what it was given. A file that is not valid,
    or does not fit, stays where it is, so that whoever put it there finds it; the log says what is
    wrong without showing any of it.

    :param store: a `mpy_blox.nvs.SecureNVS`
    :returns: whether anything was taken in

    >>> from mpy_blox.nvs import FileBlobs, SecureNVS
    >>> from mpy_blox.provision import take_in
    >>> with open('example.json', 'w') as file:
    ...     _ = file.write('{"wlan.psk": "tomatoes"}')
    >>> store = SecureNVS(FileBlobs('example.sec'))
    >>> take_in(store, 'example.json'), store['wlan.psk']
    (True, 'tomatoes')
    >>> take_in(store, 'example.json')
    False
    """
    try:
        values = read_object(path)
    except OSError as e:
        if e.errno != ENOENT:  # not there is the usual case
            _log.error('%s cannot be read: %s', path, e)
        return False
    except ValueError as e:
        _log.error('%s is left as it is: %s', path, e)
        return False
    try:
        store.update(values)
    except (ValueError, OSError) as e:
        _log.error('%s was not taken in: %s', path, e)
        return False
    try:
        os.remove(path)
    except OSError as e:
        # Taken in again at the next boot, which changes nothing.
        _log.error('%s cannot be deleted: %s', path, e)
    # Not their names: in a file with a comma too few a name can be a password.
    _log.info('%s: %d settings taken in', path, len(values))
    return True
