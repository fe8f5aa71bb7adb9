"""Stand-in for `network`: a station whose access point is the host's own network.

MPY_BLOX_WLAN=ssid:psk names the one access point in reach; unset, any credentials connect.
"""

import time
import uos

STA_IF = 0
AP_IF = 1
STAT_IDLE = 1000
STAT_CONNECTING = 1001
STAT_GOT_IP = 1010
STAT_NO_AP_FOUND = 201
STAT_WRONG_PASSWORD = 202

_CONNECT_MS = const(20)
_settings = {'hostname': 'mpy-esp32', 'country': 'XX'}


def _setting(name, value):
    if value is not None:
        if name == 'hostname' and len(value) > 32:
            raise ValueError
        _settings[name] = value
    return _settings[name]


def hostname(name=None):
    """:param name: at most 32 characters"""
    return _setting('hostname', name)


def country(code=None):
    """:param code: two letters"""
    return _setting('country', code)


class WLAN:
    """One object an interface, as on an ESP32."""

    IF_STA = STA_IF
    IF_AP = AP_IF
    _stations = {}

    def __new__(cls, interface=STA_IF):
        """Give the interface's one object."""
        if interface not in cls._stations:
            cls._stations[interface] = station = object.__new__(cls)
            station._active = False
            station._asked = None
            station._status = STAT_IDLE
            station._config = {}
        return cls._stations[interface]

    def __init__(self, interface=STA_IF):
        pass

    def active(self, value=None):
        """Tell, or switch."""
        if value is not None:
            self._active = bool(value)
            if not value:
                self.disconnect()
        return self._active

    def connect(self, ssid=None, key=None, *, bssid=None):
        """Begin to connect; status() tells how it goes."""
        if not self._active:
            raise OSError('Wifi Not Started')
        self._config['ssid'] = ssid
        known = uos.getenv('MPY_BLOX_WLAN')
        self._status = STAT_GOT_IP
        if known:
            known_ssid, known_key = known.split(':', 1)
            if ssid != known_ssid:
                self._status = STAT_NO_AP_FOUND
            elif (key or '') != known_key:
                self._status = STAT_WRONG_PASSWORD
        self._asked = time.ticks_ms()

    def disconnect(self):
        """Forget the access point."""
        self._status = STAT_IDLE
        self._asked = None

    def status(self, what=None):
        """One of STAT_…, or for 'rssi' the signal in dBm."""
        if what == 'rssi':
            return -50
        if self._asked and time.ticks_diff(time.ticks_ms(), self._asked) < _CONNECT_MS:
            return STAT_CONNECTING
        return self._status

    def isconnected(self):
        """Whether there is an address."""
        return self.status() == STAT_GOT_IP

    def ifconfig(self, value=None):
        """:returns: address, netmask, gateway, name server; setting them changes nothing"""
        address = '127.0.0.1' if self.isconnected() else '0.0.0.0'
        return (address, '255.0.0.0', address, address)

    def config(self, *names, **values):
        """Get one by its name, or set several."""
        if names:
            if names[0] == 'mac':
                import machine

                return machine.unique_id()
            if names[0] in ('hostname', 'dhcp_hostname'):
                return hostname()
            return self._config[names[0]]
        for name, value in values.items():
            if name in ('hostname', 'dhcp_hostname'):
                hostname(value)
            self._config[name] = value
        return None

    def scan(self):
        """:returns: the access point in reach"""
        known = uos.getenv('MPY_BLOX_WLAN') or 'virtual:'
        return [(known.split(':')[0].encode(), b'\x02virt\x01', 1, -50, 3, False)]
