"""`select` on a clock of the board's own."""

import _clock
from uselect import *  # noqa: F403
from uselect import poll as _HostPoll


class poll:
    """As the host's, but for how long it waits."""

    def __init__(self):
        self._host = _HostPoll()

    def register(self, stream, events=POLLIN | POLLOUT):  # noqa: F405
        """Look at it from now on."""
        self._host.register(stream, events)
        _clock.registered.add(id(stream))

    def modify(self, stream, events):
        """Look at it for other events."""
        self._host.modify(stream, events)

    def unregister(self, stream):
        """Look at it no more."""
        self._host.unregister(stream)
        _clock.registered.discard(id(stream))

    def poll(self, timeout=-1, flags=0):
        """:returns: a list"""
        return list(self.ipoll(timeout, flags))

    def ipoll(self, timeout=-1, flags=0):
        """:returns: an iterator"""
        if timeout:
            _clock.wait(timeout, self._host)
        return self._host.ipoll(0, flags)
