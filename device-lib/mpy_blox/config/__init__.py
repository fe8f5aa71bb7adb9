"""Settings: settings.json in the clear, shadowed by what the secure store holds.

A folder of its own, since a board that came over the air from the original library keeps that
empty, and an import would find it before a file of the same name.
"""

import logging


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
