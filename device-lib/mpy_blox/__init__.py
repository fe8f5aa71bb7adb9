"""Mpy-BLOX: building blocks for MicroPython boards, each usable alone."""

import gc
import sys


def device_id():
    """The name of this board on the broker: `{sysname}-{hex of the unique id}`.

    >>> device_id()
    'esp32-840d8ed29760'
    """
    import os
    from binascii import hexlify

    # The unix port has neither uname nor, unless someone stands in for it, a unique id.
    sysname = os.uname().sysname if hasattr(os, 'uname') else sys.platform
    try:
        from machine import unique_id

        unique = hexlify(unique_id()).decode()
    except ImportError:
        unique = '0'
    return sysname + '-' + unique


def once(module, function, *arguments):
    """Calls a function of a module, and forgets the module and what it has loaded.

    A coroutine that comes back holds what it needs.

    >>> from mpy_blox import once
    >>> once('mpy_blox.discovery', 'object_id', 'Siren 2')
    'siren_2'
    >>> 'mpy_blox.discovery' in sys.modules
    False

    :param module: its full name.
    :param function: its name.
    :return: what the function returns.
    """
    before = tuple(sys.modules)
    try:
        return getattr(__import__(module, None, None, (function,)), function)(*arguments)
    finally:
        forget(*[each for each in sys.modules if each not in before and each[:9] == 'mpy_blox.'])


class Config:
    """Settings by key; `mqtt.server` is found under `"mqtt.server"` or in an object `"mqtt"`.

    Example:

    >>> config = Config({'hostname': 'greenhouse', 'mqtt': {'port': 1884}}, {"wlan.psk": "hidden"})
    >>> config['hostname'], config.get('mqtt.port', 1883), 'wlan.psk' in config
    ('greenhouse', 1884, True)
    >>> config.get('mqtt.keep_alive_interval', 60)
    60

    :param values: what settings.json holds.
    :param secrets: a mapping whose keys come before those of `values`.
    """

    def __init__(self, values, secrets=None):
        self._sources = (secrets, values) if secrets else (values,)

    def get(self, key, default=None):
        """The value of `key`, or `default` if it is missing or of another type than `default`."""
        for source in self._sources:
            value = _find(source, key)
            if value is None:
                continue
            if default is None or isinstance(value, type(default)) and (
                    isinstance(value, bool) == isinstance(default, bool)):
                return value
            import logging

            logging.getLogger('config').error('%s should be of type %s: ignored',
                                              key, type(default).__name__)
        return default

    def __getitem__(self, key):
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key):
        return self.get(key) is not None


def _find(values, key):
    found = values.get(key)
    at = 0
    while found is None:
        at = key.find('.', at) + 1
        if not at:
            return None
        inner = values.get(key[:at - 1])
        if isinstance(inner, dict):
            found = _find(inner, key[at:])
    return found


class Listener:
    """A consumer of an `MQTTClient` whose code is loaded for each message.

    >>> from mpy_blox import Listener
    >>> Listener('pump/set', 'pump_commands', 'heard', None).topic
    'pump/set'

    :param topic: topic filter.
    :param module: full name of the module that has
    :param function: called with `owner, topic, size, retained`: makes a sink for a message, which
        has a coroutine function `end()` and a function `abort()`; or returns None to drop it.
    """

    qos = 1

    def __init__(self, topic, module, function, owner):
        self.topic = topic
        self._heard = module, function, owner

    def begin(self, topic, size, retained):
        """A message of `size` bytes comes in."""
        try:
            return once(*self._heard, topic, size, retained)
        except MemoryError:
            # Whether it is worth a reset its owner has to know.
            self.is_lacking = True
            raise

    def end(self, sink, topic, retained):
        """All of it has been written to the sink."""
        return sink.end()

    def abort(self, sink):
        """The rest of it will not come."""
        sink.abort()


def forget(*names):
    """Lets go of modules, to have their RAM back; the next import loads them again.

    >>> import mpy_blox.settings
    >>> forget('mpy_blox.settings')
    >>> 'mpy_blox.settings' in sys.modules
    False
    """
    for name in names:
        if name in sys.modules:
            folder, _, module = name.rpartition('.')
            parent = sys.modules.get(folder)
            # A deleted entry keeps pointing at its value until its place is taken again.
            sys.modules[name] = None
            del sys.modules[name]
            if hasattr(parent, module):
                setattr(parent, module, None)
                delattr(parent, module)
    gc.collect()
