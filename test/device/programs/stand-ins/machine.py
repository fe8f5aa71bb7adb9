# Stand-in for `machine`: an id, a clock that can be read back, and RTC memory as an ESP32 has it.
set_to = None
memory = b''


def unique_id():
    return b'\x84\x0d\x8e\xd2\x97\x60'


class RTC:
    def datetime(self, value=None):
        global set_to
        set_to = value

    def memory(self, value=None):
        global memory
        if value is not None:
            if len(value) > 2048:
                raise ValueError('buffer too long')
            memory = bytes(value)
        return memory
