# Stand-in for `network`, with the names that MicroPython 1.22 and 1.23+ have. `air` is what the
# antenna sees: ssid -> psk.
STA_IF = 0
STAT_CONNECTING = 1001
STAT_NO_AP_FOUND = 201
STAT_WRONG_PASSWORD = 202
STAT_GOT_IP = 1010

air = {'home': 'tomatoes'}
calls = []


def hostname(name):
    assert len(name) <= 32
    calls.append('hostname ' + name)


class WLAN:
    IF_STA = 0
    _active = False
    _status = 1000
    _ssid = ''

    def __init__(self, interface):
        assert interface == 0

    def active(self, value=None):
        if value is not None:
            calls.append('active')
            WLAN._active = value
        return WLAN._active

    def config(self, *args, **kwargs):
        return WLAN._ssid if args == ('ssid',) else None

    def connect(self, ssid, key=None):
        calls.append('connect')
        if not WLAN._active:
            raise OSError('Wifi Not Started')
        WLAN._ssid = ssid
        if ssid not in air:
            WLAN._status = STAT_NO_AP_FOUND
        else:
            WLAN._status = STAT_GOT_IP if air[ssid] == key else STAT_WRONG_PASSWORD

    def disconnect(self):
        WLAN._status = 1000

    def isconnected(self):
        return WLAN._status == STAT_GOT_IP and WLAN._ssid in air

    def status(self, what=None):
        return -61 if what == 'rssi' else WLAN._status

    def ifconfig(self):
        return ('192.168.1.7', '255.255.255.0', '192.168.1.1', '192.168.1.1')
