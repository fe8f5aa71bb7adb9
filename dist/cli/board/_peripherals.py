"""Stand-ins for what `machine` has pins for: nothing is at their other end."""


class Pin:
    """Remembers what was written to it."""

    IN = 1
    OUT = 3
    OPEN_DRAIN = 7
    PULL_DOWN = 1
    PULL_UP = 2
    IRQ_RISING = 1
    IRQ_FALLING = 2
    WAKE_LOW = 4
    WAKE_HIGH = 5

    def __init__(self, id, mode=-1, pull=-1, *, value=0, **options):
        self._value = value

    def init(self, mode=-1, pull=-1, *, value=None, **options):
        """As the constructor."""
        if value is not None:
            self._value = value

    def value(self, value=None):
        """Read it, or write it."""
        if value is None:
            return self._value
        self._value = 1 if value else 0
        return None

    __call__ = value

    def on(self):
        """Write 1."""
        self._value = 1

    def off(self):
        """Write 0."""
        self._value = 0

    def toggle(self):
        """Write what it is not."""
        self._value = 1 - self._value

    def irq(self, handler=None, trigger=3, **options):
        """Accepted: nothing ever happens on these pins."""


class ADC:
    """Reads half of its range."""

    ATTN_0DB = 0
    ATTN_2_5DB = 1
    ATTN_6DB = 2
    ATTN_11DB = 3
    WIDTH_9BIT = 9
    WIDTH_10BIT = 10
    WIDTH_11BIT = 11
    WIDTH_12BIT = 12

    def __init__(self, pin, **options):
        pass

    def init(self, *args, **options):
        """As the constructor."""

    atten = width = init

    def read(self):
        """:returns: of 12 bits"""
        return 2048

    def read_u16(self):
        """:returns: of 16 bits"""
        return 32768

    def read_uv(self):
        """:returns: microvolts"""
        return 550_000


class PWM:
    """Remembers what it was set to."""

    def __init__(self, dest, freq=5000, duty=512, **options):
        self._settings = {'freq': freq, 'duty': duty, 'duty_u16': duty << 6, 'duty_ns': 0}

    def _setting(self, name, value):
        if value is None:
            return self._settings[name]
        self._settings[name] = value
        return None

    def init(self, **options):
        """As the constructor."""
        self._settings.update(options)

    def freq(self, value=None):
        """:param value: Hz"""
        return self._setting('freq', value)

    def duty(self, value=None):
        """:param value: of 10 bits"""
        return self._setting('duty', value)

    def duty_u16(self, value=None):
        """:param value: of 16 bits"""
        return self._setting('duty_u16', value)

    def duty_ns(self, value=None):
        """:param value: nanoseconds"""
        return self._setting('duty_ns', value)

    def deinit(self):
        """Nothing runs."""


class I2C:
    """A bus where nobody answers."""

    def __init__(self, *args, **options):
        pass

    def scan(self):
        """:returns: addresses of those who answer"""
        return []

    def _unanswered(self, *args, **options):
        raise OSError(19)  # ENODEV, as the ESP32's driver has it

    readfrom = readfrom_into = writeto = writevto = _unanswered
    readfrom_mem = readfrom_mem_into = writeto_mem = _unanswered

    def init(self, *args, **options):
        """As the constructor."""

    deinit = init


class SPI:
    """A bus that reads zeroes."""

    MSB = 0
    LSB = 1

    def __init__(self, *args, **options):
        pass

    def init(self, *args, **options):
        """As the constructor."""

    deinit = write = init

    def read(self, count, write=0):
        """:returns: zeroes"""
        return bytes(count)

    def readinto(self, buffer, write=0):
        """Fill it with zeroes."""
        buffer[:] = bytes(len(buffer))

    def write_readinto(self, sent, buffer):
        """Fill it with zeroes."""
        self.readinto(buffer)


class UART:
    """A line that nobody speaks on."""

    def __init__(self, *args, **options):
        pass

    def init(self, *args, **options):
        """As the constructor."""

    deinit = flush = sendbreak = init

    def any(self):
        """:returns: bytes that wait"""
        return 0

    def read(self, count=-1):
        """Nothing comes."""

    readinto = readline = read

    def write(self, data):
        """:returns: bytes written"""
        return len(data)


SoftI2C = I2C
SoftSPI = SPI
Signal = Pin


class TouchPad:
    """Nobody touches it."""

    def __init__(self, pin):
        pass

    def read(self):
        """:returns: as when nobody touches it"""
        return 1000

    def config(self, threshold):
        """:param threshold: that a touch falls below"""
