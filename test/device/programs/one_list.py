# One update list on a board's flash, a littlefs in RAM: one that comes twice, and one that waits
# where there is no room to say so.
import logging
import os

import ram_flash
from check import equal

ram_flash.mount(32)
# It was loaded from where that was before.
logging.__path__ = '/host' + logging.__path__

from mpy_blox import ota
from mpy_blox.ota.listening import followed
from mpy_blox.step import held

LIST = b'[{"type":"release"}]'

os.mkdir('/.update')


class Board:
    # As much of the update channel as lists meet; it is its own client.
    node = 'mpypi/nodes/esp32-1/'
    began = 0
    is_listed = busy = False
    client = config = property(lambda self: self)

    def __init__(self):
        self.waiting = {}
        self.told = []

    def get(self, key, default):
        return default

    def is_on_trial(self):
        return True

    def work(self):
        pass

    async def publish(self, topic, payload, **_):
        self.told.append(topic)


async def listed(board):
    sink = followed(board, 'mpypi/channels/stable', len(LIST), True)
    sink.write(LIST)
    await sink.end()
    return board.is_listed


async def test_a_list_that_was_settled_and_comes_again_is_known():
    board = Board()
    await listed(board)
    digest = board.waiting['/.update/list.channel']['digest']
    with open('/.update/list.channel.settled', 'w') as file:
        file.write(digest)
    equal(await listed(Board()), 'settled')
    os.remove('/.update/list.channel.settled')


async def test_a_list_that_still_waits_and_comes_again_has_not_brought_what_runs():
    board = Board()
    await listed(board)
    equal(await listed(board), True)


async def test_an_update_is_held_on_a_flash_without_room_to_say_so():
    try:
        for number in range(100):
            with open('/log.%d' % number, 'wb') as file:
                file.write(bytes(2000))
    except OSError:
        pass
    ota.postpone(600)
    board = Board()
    job = {'path': '/.update/list.channel', 'digest': 64 * 'a', 'next': 'staging',
           'status': {'release': 64 * 'b'}}
    board.waiting[job['path']] = job
    equal(await held.run(board, job), None)
    equal((job['held'], board.told), (True, ['mpypi/nodes/esp32-1/status']))
