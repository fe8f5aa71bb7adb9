# What becomes of an update on a board whose flash has FAT.
import json
import os

import ram_flash

ram_flash.mount(64, 'VfsFat')

from check import equal
from mpy_blox.ota.worker import follow

LIST = '/.update/list.channel'

os.mkdir('/.update')


class Board:
    # As much of the update channel as a list meets; it is its own client.
    node = 'mpypi/nodes/esp32-1/'
    began = 0
    client = config = property(lambda self: self)
    granted = {}
    is_connected = False

    def __init__(self):
        self.waiting = {LIST: {'path': LIST, 'digest': 64 * 'a', 'attempt': 0, 'forced': False}}
        self.told = []

    def get(self, key, default):
        return default

    async def publish(self, topic, payload, **_):
        if topic.endswith('status'):
            self.told.append(json.loads(payload))


async def test_it_is_refused_once_and_for_all_naming_what_is_needed():
    with open(LIST + '.next', 'w') as file:
        file.write('[{"type":"wheel","name":"x","version":"1","pkg_sha256":"%s"}]' % (64 * 'b'))
    board = Board()
    equal(await follow(board), 0)
    equal([(told['state'], told['error'] and told['error']['code']) for told in board.told],
          [('checking', None), ('rejected', 'file-system')])
    equal(board.waiting, {})
