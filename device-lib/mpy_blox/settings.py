"""settings.json: what a board is told in the clear, and other JSON that people or power cuts may
have left half-written."""

import json
import logging

from micropython import const

from mpy_blox import Config

_LARGEST = const(8192)
_BACKSLASH = const(0x5C)
_QUOTE = const(0x22)


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


def read_object(path, largest=_LARGEST):
    """The JSON object in a file.

    Stricter than `json.load`, which up to MicroPython 1.25 takes a file that stops in the middle
    for whole. No error message shows any of the content, since that may be a password.

    >>> from mpy_blox.settings import read_object
    >>> with open('half.json', 'w') as file:
    ...     _ = file.write('{"wlan.psk": "tomatoes"')
    >>> try:
    ...     read_object('half.json')
    ... except ValueError:
    ...     print('refused')
    refused

    :param largest: bytes; a larger file is refused before it takes the heap.
    :raises OSError: the file cannot be read
    :raises ValueError: what is wrong with it, in a few words
    """
    with open(path, 'rb') as file:
        text = file.read(largest + 1)
    if len(text) > largest:
        raise ValueError('larger than %d bytes' % largest)
    try:
        value = json.loads(text.decode())
    except UnicodeError:
        raise ValueError('it is not UTF-8')
    except ValueError:
        raise ValueError('not valid JSON')
    except (MemoryError, RuntimeError):
        raise ValueError('nested too deep')
    if not isinstance(value, dict):
        raise ValueError('not a JSON object')
    # How many brackets are never closed. What is in strings does not count.
    depth = 0
    in_string = escaped = False
    # Bytes, not characters: each character met would stay in RAM, interned for good.
    for byte in text:
        if in_string:
            if escaped:
                escaped = False
            elif byte == _BACKSLASH:
                escaped = True
            elif byte == _QUOTE:
                in_string = False
        elif byte == _QUOTE:
            in_string = True
        elif byte in b'{[':
            depth += 1
        elif byte in b'}]':
            depth -= 1
    if depth or in_string:
        raise ValueError('it stops in the middle')
    return value
