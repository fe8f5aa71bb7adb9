# Stand-in for `esp32`: an NVS that keeps its keys as long as the process lives. A blob is written
# at once or, with `power` spent, not at all.
flash = {}
power = None  # writes until the power goes, None: it stays
NOT_FOUND = -4354


class PowerCut(Exception):
    pass


class NVS:
    def __init__(self, namespace):
        assert len(namespace) <= 15
        self._keys = flash.setdefault(namespace, {})

    def _set(self, key, value):
        global power
        assert len(key) <= 15
        if power is not None:
            if power == 0:
                raise PowerCut()
            power -= 1
        self._keys[key] = value

    def set_i32(self, key, value):
        self._set(key, value)

    def set_blob(self, key, value):
        self._set(key, bytes(value))

    def get_i32(self, key):
        if not isinstance(self._keys.get(key), int):
            raise OSError(NOT_FOUND)
        return self._keys[key]

    def get_blob(self, key, buffer):
        value = self._keys.get(key)
        if not isinstance(value, bytes):
            raise OSError(NOT_FOUND)
        if len(value) > len(buffer):
            raise OSError(-4364)
        buffer[:len(value)] = value
        return len(value)

    def erase_key(self, key):
        if key not in self._keys:
            raise OSError(NOT_FOUND)
        del self._keys[key]

    def commit(self):
        pass
