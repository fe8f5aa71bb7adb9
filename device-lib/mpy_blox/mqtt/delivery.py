"""A message on its way from the wire to the consumers that want it."""

import logging


def matches(topic_filter, topic):
    """Whether `topic` matches `topic_filter`, by the rules of MQTT 5 §4.7.

    >>> matches('a/+/c', 'a/b/c')
    True
    >>> matches('#', '$SYS/uptime')
    False
    """
    if '+' not in topic_filter and '#' not in topic_filter:
        return topic_filter == topic
    if topic[:1] == '$' and topic_filter[0] in '+#':
        return False
    levels = topic.split('/')
    parts = topic_filter.split('/')
    for index, part in enumerate(parts):
        if part == '#':
            return True
        if index >= len(levels) or part != '+' and part != levels[index]:
            return False
    return len(parts) == len(levels)


class Delivery:
    """Writes one message to the sink of every consumer that matches.

    Whatever a consumer raises is logged and concerns that consumer alone.
    """

    def __init__(self, consumers, topic, size, retained):
        self._topic = topic
        self._retained = retained
        self._open = []
        for consumer in consumers:
            if matches(consumer.topic, topic):
                try:
                    sink = consumer.begin(topic, size, retained)
                    if sink is not None:
                        self._open.append((consumer, sink))
                except Exception as error:
                    self._log(error)

    def write(self, piece):
        """Writes a piece of the payload to every sink; one that fails gets no more."""
        for pair in self._open:
            try:
                pair[1].write(piece)
            except Exception as error:
                self._log(error)
                self.abort([pair])
                # A new list: this loop goes on over the old one.
                self._open = [other for other in self._open if other is not pair]

    async def end(self):
        """Tells the consumers that their sinks hold the whole message."""
        while self._open:
            consumer, sink = self._open[0]
            try:
                await consumer.end(sink, self._topic, self._retained)
            except Exception as error:
                self._log(error)
            # Cancelled in the middle, it is still there to be aborted.
            self._open.pop(0)

    def abort(self, pairs=None):
        """Tells the consumers that the rest will not come."""
        for consumer, sink in pairs or self._open:
            try:
                consumer.abort(sink)
            except Exception as error:
                self._log(error)

    def _log(self, error):
        logging.getLogger('mqtt').exception('consumer of %s', self._topic, exc_info=error)
