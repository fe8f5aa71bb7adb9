"""The update channel: what a board keeps in RAM while there is nothing to update.

Everything else of this package is loaded when it is needed, and forgotten afterwards.
"""

import asyncio
import os

from mpy_blox import forget, once


class UpdateChannel:
    """Keeps the board up to date, and the fleet informed about the board.

    :param client: an ``MQTTClient``.
    :param config: anything with ``get(key, default)`` over the keys of ``settings.json``.
    :param device_id: the board's id, as in its topics.

    >>> from mpy_blox import device_id
    >>> updates = UpdateChannel(client, config, device_id())
    >>> updates.start()
    >>> updates.node
    'mpypi/nodes/esp32-840d8ed29760/'
    """

    def __init__(self, client, config, device_id):
        # What it begins with, see there.
        once('mpy_blox.ota.listening', 'begin', self, client, config, device_id)

    def start(self, alive=None):
        """Listen for updates from now on, and publish ``info`` at each connection.

        :param alive: called during a trial: True if the application runs, None if it is yet to
            start, otherwise the exception that ended it.
        """
        once('mpy_blox.ota.listening', 'listen', self, alive)

    async def stop(self):
        """End what :meth:`start` began."""
        once('mpy_blox.ota.listening', 'end', self)

    def is_on_trial(self):
        """Whether the release that runs has yet to prove itself."""
        return 'journal.trial' in os.listdir('/.update')

    def is_checked_in(self):
        """Whether the board is connected and has all that this subscribes to."""
        granted = self.client.granted
        return self.client.is_connected and granted.get(self.node + 'cmd', 3) < 3 and (
            not self.followed or granted.get(self.followed, 3) < 3)

    async def checked(self, timeout=60):
        """Wait until the board has checked in: whether there is an update it knows by then.

        :param timeout: seconds.
        :return: True if an update list was seen, also one that is done with; False if none came in
            a second after the broker had acknowledged the subscriptions, or at once in a session
            that it had kept; None if the board was not reached.
        """
        for _ in range(int(timeout * 50)):
            if self.found is not None:
                break
            await asyncio.sleep_ms(20)
        return self.found

    def tell(self):
        """Have ``info`` published, and how the last update ended if that is yet to be told."""
        self.is_untold = True
        self.work()

    def work(self):
        """Have done what there is to do, unless that is under way."""
        if not self._worker:
            self._worker = asyncio.create_task(self._run())

    async def _run(self):
        try:
            from mpy_blox.ota.worker import work
            await work(self)
        except MemoryError:
            # Not even what would leave an update to the next boot can be loaded. To that boot
            # this looks like a crash; after some of those it leaves the application out.
            if self.busy:
                try:
                    from machine import reset
                except ImportError:
                    raise SystemExit  # where what would be a reset ends the process
                reset()
            raise
        finally:
            work = self._worker = None
            self.busy = False
            forget('mpy_blox.ota.worker')
