"""Who receives messages: consumers by topic filter, of any size or whole."""

import io
import logging


class Consumer:
    """Receives the messages of one topic filter piece by piece, whatever their size.

    A sink is any object with `write(memoryview)`, such as an open file. The memoryview is the
    client's one buffer: what is to be kept must be copied. The acknowledgement of a QoS 1
    message goes out when `end` has returned; while it runs no other message is read.

    Example:

    >>> class ToFile(Consumer):
    ...     topic = 'firmware/+'
    ...     def begin(self, topic, size, retained):
    ...         return open('/firmware.bin', 'wb') if size < 100000 else None
    ...     async def end(self, sink, topic, retained):
    ...         sink.close()
    """

    topic = None
    qos = 1
    # True: if the broker has kept the session, the filter is in it from before this boot. It is
    # False from then on that the broker has not.
    is_held = False

    def begin(self, topic, size, retained):
        """A message of `size` bytes comes in: return a sink for it, or None to drop it."""

    async def end(self, sink, topic, retained):
        """All of the message has been written to `sink`."""

    def abort(self, sink):
        """The rest of the message will not come: forget `sink`."""


class WholeMessage(Consumer):
    """Receives small messages whole; one above `limit` bytes is logged and dropped.

    A subclass has a coroutine `on_message(topic, payload, retained)`, with the payload as bytes.

    Example:

    >>> class Lamp(WholeMessage):
    ...     topic = 'lamp/set'
    ...     async def on_message(self, topic, payload, retained):
    ...         print(topic, payload)
    """

    limit = 2048

    def begin(self, topic, size, retained):
        """A sink in RAM, if the message is small enough."""
        if size <= self.limit:
            return io.BytesIO()
        logging.getLogger('mqtt').warning('%s: dropped, %d bytes are above the limit of %d',
                                          topic, size, self.limit)
        return None

    async def end(self, sink, topic, retained):
        """Hands the message over."""
        await self.on_message(topic, sink.getvalue(), retained)
