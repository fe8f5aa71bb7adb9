"""Wi-Fi that comes up and stays up."""

import asyncio
import logging
import os
import time

from micropython import const

try:
    import network
except ImportError:
    network = None

_log = logging.getLogger('mpy_blox.wifi')

# ESP-IDF and the Pico's driver want no longer names than this.
_LONGEST_HOSTNAME = const(32)
_ATTEMPT_MS = const(15_000)
_POLL_MS = const(100)
_WATCH_MS = const(1_000)
_FIRST_DELAY_MS = const(1_000)
_LONGEST_DELAY_MS = const(60_000)

HOST = 'host'
UNSET = 'unset'
CONNECTING = 'connecting'
CONNECTED = 'connected'


class WiFi:
    """Keeps the board on its network, for ever, with a jittered back-off of 1 to 60 seconds.

    `state` is one of `connecting`, `connected`, `unset` (no `wlan.ssid`: nothing is done, boot.py
    may have connected) and `host` (no network module, as on the unix port: the host's network is
    taken to be there).

    >>> import asyncio
    >>> from mpy_blox.wifi import WiFi
    >>> wifi = WiFi({'hostname': 'greenhouse', 'wlan.ssid': 'home', 'wlan.psk': 'tomatoes'})
    >>> async def main():
    ...     wifi.start()
    ...     print(await wifi.connected(timeout=10))
    ...     wifi.stop()
    >>> asyncio.run(main())
    True

    :param config: anything with `get(key, default)`: `wlan.ssid`, `wlan.psk`, `hostname`.
    """

    def __init__(self, config):
        self._ssid = config.get('wlan.ssid', '')
        self._psk = config.get('wlan.psk', '') or None
        self._hostname = hostname(config.get('hostname', ''))
        self._task = None
        self._wlan = None
        self.state = CONNECTING if self._ssid else UNSET
        if network is None or not hasattr(network, 'WLAN'):
            self.state = HOST
        else:
            self._wlan = network.WLAN(_station())

    @property
    def is_connected(self):
        """Whether there is a network at this moment."""
        return self.state == HOST or self._wlan.isconnected()

    @property
    def ip(self):
        """The board's address, None without one."""
        try:
            return self._wlan.ifconfig()[0] if self._wlan and self._wlan.isconnected() else None
        except OSError:
            return None

    @property
    def rssi(self):
        """Signal strength in dBm, None where that is not known."""
        try:
            return self._wlan.status('rssi') if self._wlan and self._wlan.isconnected() else None
        except (OSError, ValueError, TypeError):
            # Not every driver tells.
            return None

    def info(self):
        """What belongs into the board's `info`: `{'ip': …, 'rssi': …}`, nothing if not known."""
        info = {'ip': self.ip, 'rssi': self.rssi}
        return {key: value for key, value in info.items() if value is not None}

    def start(self):
        """Begins to connect, and stays at it until `stop()`."""
        if self.state in (CONNECTING, CONNECTED) and self._task is None:
            self._task = asyncio.create_task(self._run())

    def stop(self):
        """Ends the work of `start()`; a connection that stands is left standing."""
        if self._task:
            self._task.cancel()
            self._task = None

    async def connected(self, timeout=None):
        """Waits for the network; True once it is there.

        Answers at once in the states `host` and `unset`, where there is nothing to wait for.

        :param timeout: seconds, by default for ever.
        """
        # Looked at, not waited for: asyncio's Event and wait_for would stay in RAM for that alone.
        started = time.ticks_ms()
        while self.state not in (HOST, UNSET) and not self.is_connected:
            if timeout is not None and time.ticks_diff(time.ticks_ms(), started) > timeout * 1000:
                return False
            await asyncio.sleep_ms(_POLL_MS)
        return self.is_connected

    async def _run(self):
        delay = _FIRST_DELAY_MS
        while True:
            try:
                reason = await self._attempt()
            except Exception as e:
                # Drivers raise OSError and RuntimeError for what passes by itself.
                reason = 'the driver says: %s' % e
            if reason is None:
                delay = _FIRST_DELAY_MS
                self.state = CONNECTED
                _log.info('connected to %s as %s, %s dBm', self._ssid, self.ip, self.rssi)
                while self._wlan.isconnected():
                    await asyncio.sleep_ms(_WATCH_MS)
                self.state = CONNECTING
                reason = 'connection lost'
            # Half of the delay is jitter, so that a fleet does not come back all at once.
            wait = delay // 2 + delay // 2 * _random_byte() // 255
            _log.warning('%s: %s; next try in %d s', self._ssid, reason, (wait + 999) // 1000)
            await asyncio.sleep_ms(wait)
            delay = min(2 * delay, _LONGEST_DELAY_MS)

    async def _attempt(self):
        # None if the network is there, else why not.
        wlan = self._wlan
        if wlan.active() and wlan.isconnected() and wlan.config('ssid') == self._ssid:
            return None
        if not wlan.active():
            # DHCP announces the name when the interface comes up: it must be known before.
            if self._hostname and hasattr(network, 'hostname'):
                network.hostname(self._hostname)
            wlan.active(True)
        else:
            # A connection attempt that is still going on would refuse the new one.
            wlan.disconnect()
        try:
            wlan.config(reconnects=0)
        except (ValueError, TypeError, OSError):
            # ESP32 only: there the driver's own retries would hide the reason of a failure.
            pass
        wlan.connect(self._ssid, self._psk)
        started = time.ticks_ms()
        while time.ticks_diff(time.ticks_ms(), started) < _ATTEMPT_MS:
            if wlan.isconnected():
                return None
            reason = _reason(wlan.status())
            if reason:
                return reason
            await asyncio.sleep_ms(_POLL_MS)
        return 'no answer'


def hostname(name):
    """A name that DHCP and mDNS take: letters, digits and dashes, at most 32.

    >>> from mpy_blox.wifi import hostname
    >>> hostname('Green House_1')
    'Green-House-1'
    """
    fit = ''.join(c if c.isalpha() and ord(c) < 128 or c.isdigit() else '-' for c in name)
    return fit[:_LONGEST_HOSTNAME].strip('-')


def _station():
    # Up to 1.22 the constant is the module's, from 1.23 the class's.
    try:
        return network.WLAN.IF_STA
    except AttributeError:
        return network.STA_IF


def _reason(status):
    for name, text in (
        ('STAT_WRONG_PASSWORD', 'wrong password'),
        ('STAT_NO_AP_FOUND', 'no such network in reach'),
        ('STAT_CONNECT_FAIL', 'refused'),
    ):
        # The numbers differ between ports, and not every port has every name.
        if status == getattr(network, name, None):
            return text
    return None


def _random_byte():
    try:
        return os.urandom(1)[0]
    except AttributeError:
        return time.ticks_us() & 255
