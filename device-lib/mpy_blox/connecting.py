"""How the parts that the boot has made come up."""

from micropython import const

# After these, MQTT tries by itself, and says what it lacks.
_WIFI_S = const(60)
_CLOCK_S = const(30)


async def connect(wifi, clock, client):
    """Brings Wi-Fi, time and MQTT up, in this order: TLS needs the time, the time needs Wi-Fi.

    Each may be None.
    """
    if wifi:
        await wifi.connected(_WIFI_S)
    if clock:
        clock.start()
    if client:
        if clock and client.ssl:
            from mpy_blox.clock import is_set

            if not is_set():
                await clock.synchronised(_CLOCK_S)
        client.start()
