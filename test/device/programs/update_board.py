# As much of the update channel as lists meet; it is its own client.
import json


class Board:
    node = 'mpypi/nodes/esp32-1/'
    began = 0
    granted = {}
    _consumers = ()
    is_listed = busy = is_connected = False
    found = None
    client = config = property(lambda self: self)

    def __init__(self):
        self.waiting = {}
        # What it has published: the last part of the topic, and the document.
        self.told = []

    def get(self, key, default):
        return default

    def is_on_trial(self):
        return True

    def is_checked_in(self):
        return False

    def work(self):
        pass

    async def publish(self, topic, payload, **_):
        self.told.append((topic.split('/')[-1], json.loads(payload)))
