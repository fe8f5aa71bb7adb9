"""Stand-in for `esp32`: NVS, with the semantics of ESP-IDF, in files beside the image.

One file a key, replaced atomically at commit: several keys are not a transaction, one blob is.
What was set and not committed is gone after a reset. A commit is one operation of the flash, so
that a power cut can come before it.
"""

import uos
from _flash import flash

_NOT_FOUND = (-4354, 'ESP_ERR_NVS_NOT_FOUND')
_NO_SPACE = (-4357, 'ESP_ERR_NVS_NOT_ENOUGH_SPACE')
_KEY_TOO_LONG = (-4361, 'ESP_ERR_NVS_KEY_TOO_LONG')
_INVALID_LENGTH = (-4364, 'ESP_ERR_NVS_INVALID_LENGTH')
_SIZE = const(16384)  # what the usual 24 KB partition holds after its own bookkeeping
_host = uos.VfsPosix()


def _checked(name):
    if not 0 < len(name) <= 15:
        raise OSError(*_KEY_TOO_LONG)
    return name


class NVS:
    """:param namespace: at most 15 characters"""

    def __init__(self, namespace):
        store = uos.getenv('MPY_BLOX_IMAGE') + '.nvs'
        self._folder = store + '/' + _file_name(_checked(namespace)) + '/'
        self._changes = {}
        for folder in (store, self._folder[:-1]):
            try:
                _host.mkdir(folder)
            except OSError:
                pass  # there already

    def set_i32(self, key, value):
        """Set a number of 32 bits, signed."""
        name = _file_name(_checked(key)) + '.i32'
        self._changes[name] = (value & 0xFFFFFFFF).to_bytes(4, 'little')

    def get_i32(self, key):
        """:raises OSError: -4354 if it is not there"""
        value = int.from_bytes(self._stored(_file_name(_checked(key)) + '.i32'), 'little')
        return value - (1 << 32) if value >> 31 else value

    def set_blob(self, key, value):
        """:raises OSError: -4357 if there is no space"""
        name = _file_name(_checked(key)) + '.blob'
        if self._used() + len(value) > _SIZE:
            raise OSError(*_NO_SPACE)
        self._changes[name] = bytes(value)

    def get_blob(self, key, buffer):
        """Fill the buffer from its start.

        :returns: the blob's length
        :raises OSError: -4354 if it is not there, -4364 if the buffer is too small
        """
        value = self._stored(_file_name(_checked(key)) + '.blob')
        if len(value) > len(buffer):
            raise OSError(*_INVALID_LENGTH)
        memoryview(buffer)[: len(value)] = value
        return len(value)

    def erase_key(self, key):
        """:raises OSError: -4354 if it is not there"""
        found = False
        for kind in ('.i32', '.blob'):
            name = _file_name(_checked(key)) + kind
            try:
                self._stored(name)
            except OSError:
                continue
            self._changes[name] = None
            found = True
        if not found:
            raise OSError(*_NOT_FOUND)

    def commit(self):
        """Make what was set outlast a reset."""
        while self._changes:
            name, value = self._changes.popitem()
            if hasattr(flash, 'operation') and flash.operation():
                flash.cut()
            if value is None:
                try:
                    _host.remove(self._folder + name)
                except OSError:
                    pass  # set and erased between two commits
            else:
                with _host.open(self._folder + 'new', 'wb') as f:
                    f.write(value)
                _host.rename(self._folder + 'new', self._folder + name)

    def _stored(self, name):
        if name in self._changes:
            value = self._changes[name]
        else:
            try:
                with _host.open(self._folder + name, 'rb') as f:
                    value = f.read()
            except OSError:
                value = None
        if value is None:
            raise OSError(*_NOT_FOUND)
        return value

    def _used(self):
        used = sum(len(value) for value in self._changes.values() if value)
        for entry in _host.ilistdir(self._folder):
            used += _host.stat(self._folder + entry[0])[6]
        return used


def _file_name(name):
    """Any 15 characters, as a file name of the host."""
    from binascii import hexlify

    return hexlify(name).decode()


def raw_temperature():
    """:returns: °F"""
    return 104


def mcu_temperature():
    """:returns: °C"""
    return 40


def wake_on_ext0(*args, **options):
    """Accepted: nothing ever happens on these pins."""


wake_on_ext1 = wake_on_touch = wake_on_ulp = gpio_deep_sleep_hold = wake_on_ext0
WAKEUP_ALL_LOW = 0
WAKEUP_ANY_HIGH = 1
