# Wi-Fi over a stand-in for the radio.
import asyncio

import network
from check import contains, equal, logged
from mpy_blox import wifi as module
from mpy_blox.wifi import CONNECTED, UNSET, WiFi, hostname

CONFIG = {'wlan.ssid': 'home', 'wlan.psk': 'tomatoes', 'hostname': 'Green House'}


def reset():
    network.WLAN._active = False
    network.WLAN._status = 1000
    network.air.clear()
    network.air['home'] = 'tomatoes'
    network.calls.clear()
    # The same steps, a thousand times as fast.
    module.asyncio = Fast()


class Fast:
    waits = []

    def __getattr__(self, name):
        return getattr(asyncio, name)

    def sleep_ms(self, ms):
        if ms >= 500:
            # A step of the back-off; looking whether there is a network comes far more often.
            Fast.waits.append(ms)
        return asyncio.sleep_ms(max(1, ms // 1000))


async def until(condition):
    for _ in range(2000):
        if condition():
            return
        await asyncio.sleep_ms(1)
    raise AssertionError('never')


async def test_it_connects_with_the_hostname_known_before_the_interface_is_up():
    reset()
    wifi = WiFi(CONFIG)
    wifi.start()
    assert await wifi.connected(5)
    equal(network.calls, ['hostname Green-House', 'active', 'connect'])
    equal(wifi.info(), {'ip': '192.168.1.7', 'rssi': -61})
    wifi.stop()


async def test_it_reconnects_when_the_network_comes_back():
    reset()
    wifi = WiFi(CONFIG)
    wifi.start()
    await wifi.connected(5)
    for _ in range(3):
        network.air.clear()
        await until(lambda: wifi.state != CONNECTED)
        assert not wifi.is_connected
        equal(wifi.info(), {})
        network.air['home'] = 'tomatoes'
        assert await wifi.connected(5)
    wifi.stop()


async def test_it_says_why_it_cannot_connect():
    for ssid, psk, reason in (('home', 'wrong', 'wrong password'), ('away', 'x', 'in reach')):
        reset()
        log = logged()
        wifi = WiFi({'wlan.ssid': ssid, 'wlan.psk': psk})
        wifi.start()
        assert not await wifi.connected(0.05)
        contains(log.getvalue(), reason)
        wifi.stop()


async def test_the_password_is_never_logged():
    reset()
    log = logged()
    wifi = WiFi({'wlan.ssid': 'home', 'wlan.psk': 'peppers'})
    wifi.start()
    await wifi.connected(0.02)
    wifi.stop()
    assert 'peppers' not in log.getvalue()


async def test_the_back_off_doubles_to_a_minute_with_half_of_it_jitter():
    reset()
    network.air.clear()
    Fast.waits.clear()
    wifi = WiFi(CONFIG)
    wifi.start()
    await until(lambda: len(Fast.waits) > 12)
    wifi.stop()
    delay = 1000
    for wait in Fast.waits[:12]:
        assert delay // 2 <= wait <= delay, (wait, delay)
        delay = min(2 * delay, 60000)
    assert len({wait for wait in Fast.waits[6:]}) > 2


async def test_a_driver_that_raises_does_not_end_it():
    reset()
    real = network.WLAN.connect
    failures = [OSError('Wifi Internal Error'), RuntimeError('State Mismatch'), ValueError()]

    def connect(self, ssid, key=None):
        if failures:
            raise failures.pop()
        real(self, ssid, key)

    network.WLAN.connect = connect
    wifi = WiFi(CONFIG)
    wifi.start()
    connected = await wifi.connected(5)
    network.WLAN.connect = real
    wifi.stop()
    assert connected


async def test_a_connection_that_boot_py_made_is_kept():
    reset()
    network.WLAN._active = True
    network.WLAN(0).connect('home', 'tomatoes')
    network.calls.clear()
    wifi = WiFi(CONFIG)
    wifi.start()
    assert await wifi.connected(5)
    equal(network.calls, [])
    wifi.stop()


async def test_without_an_ssid_nothing_is_touched_and_nothing_waits():
    reset()
    wifi = WiFi({'hostname': 'x'})
    wifi.start()
    equal(wifi.state, UNSET)
    equal(await wifi.connected(), False)
    equal(network.calls, [])


async def test_without_a_network_module_the_host_is_the_network():
    real, module.network = module.network, None
    wifi = WiFi(CONFIG)
    wifi.start()
    equal((wifi.state, await wifi.connected(), wifi.info()), ('host', True, {}))
    module.network = real


async def test_the_names_of_1_22_serve_as_well():
    reset()

    class Old:
        STA_IF = 0

        class WLAN:
            def __init__(self, interface):
                equal(interface, 0)

    real, module.network = module.network, Old
    WiFi(CONFIG)
    module.network = real


def test_hostnames_are_made_fit_for_dhcp():
    equal(hostname('über_haus.local'), 'ber-haus-local')
    equal(len(hostname('x' * 50)), 32)
    equal(hostname(''), '')
