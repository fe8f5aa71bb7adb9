# Whoever resets the board says goodbye first: a broker would otherwise take it for present until
# its keep-alive is over, which a chip that resets does not end. The flash is a littlefs in RAM.
import os

import ram_flash

ram_flash.mount(32)

from check import equal
from chip_resets import machine
from mpy_blox import control
from mpy_blox.ota.keep import keep
from mpy_blox.ota.status import UpdateError
from mpy_blox.step import commit, settled
from update_board import Board

LIST = '/.update/list.channel'

os.mkdir('/.update')


class Leaving(Board):
    # What it does in the end.
    def __init__(self):
        super().__init__()
        self.done = []
        machine.reset = lambda: self.done.append('reset')

    async def stop(self):
        self.done.append('goodbye')


def job():
    open(LIST, 'w').close()
    return {'path': LIST, 'digest': 64 * 'a', 'status': {'version': '2.0'}}


async def test_who_is_asked_to_reboot_says_goodbye():
    board = Leaving()
    await control._reboot(board, 'a')
    equal(board.done, ['goodbye', 'reset'])


async def test_who_resets_into_an_update_says_goodbye():
    board = Leaving()
    board.waiting[LIST] = job()
    with open('/.update/journal.plan', 'w') as plan:
        plan.write('1 0 0 0 0 {}\n.\n')
    await commit.run(board, board.waiting[LIST])
    equal(board.done, ['goodbye', 'reset'])
    os.remove('/.update/journal.apply')


async def test_who_resets_for_the_room_that_it_keeps_says_goodbye():
    board = Leaving()
    board.waiting[LIST] = job()
    keep()
    await settled.run(board, board.waiting[LIST], UpdateError('flash-full: no room'))
    equal(board.done[:2], ['goodbye', 'reset'])
