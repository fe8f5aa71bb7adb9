"""How a session begins, and begins anew: loaded for the time of a call, by `MQTTClient`."""

from mpy_blox import forget

from .link import MQTTError, log
from .subscriptions import agree

# As long as this needs it, it is here.
forget('mpy_blox.mqtt.subscriptions')


async def greet(client, is_held):
    """Brings a new connection's session up to date and tells those who waited for it.

    :param is_held: whether the broker still had the session.
    """
    client._owed_since = None
    # The broker may hold a session of before this boot, with other filters: what was not
    # granted since is subscribed anyway (and retained messages come again), but for what a
    # consumer knows to be in it.
    for topic, code in list(client.granted.items()):
        if not is_held or code > 2:
            del client.granted[topic]
    for consumer in client._consumers:
        if getattr(consumer, 'is_held', False):
            if is_held:
                client.granted.setdefault(consumer.topic, consumer.qos)
            else:
                consumer.is_held = False
    client._requests.clear()
    for message in list(client._outgoing):
        message[4] = message[4] and is_held
        await client._send_message(message)
    await agree(client)
    if client.error:
        return
    log.info('connected to %s:%d, MQTT 5' if client.level == 5 else
             'connected to %s:%d, MQTT 3.1.1', client.server, client.port)
    client.is_connected = True
    client._changed()
    for hook in client.on_connect:
        try:
            result = hook()
            if hasattr(result, 'send'):
                await result
        except Exception as error:
            log.exception('on_connect', exc_info=error)


async def renew(client):
    """Ends the connection, for only at a new one a broker sends again what was not acknowledged.

    (MQTT 5 §4.4.)
    """
    if await client.send(b'\xe0\0'):
        client._fail(MQTTError('asking again for messages that came before their consumer', 0))
