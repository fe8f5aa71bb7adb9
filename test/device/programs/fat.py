# What becomes of an update on a board whose flash has FAT.
import os

import ram_flash

ram_flash.mount(64, 'VfsFat')

from check import equal
from mpy_blox.ota.worker import follow
from update_board import Board

LIST = '/.update/list.channel'

os.mkdir('/.update')


async def test_it_is_refused_once_and_for_all_naming_what_is_needed():
    with open(LIST + '.next', 'w') as file:
        file.write('[{"type":"wheel","name":"x","version":"1","pkg_sha256":"%s"}]' % (64 * 'b'))
    board = Board()
    board.is_connected = True
    board.waiting[LIST] = {'path': LIST, 'digest': 64 * 'a', 'attempt': 0, 'forced': False}
    equal(await follow(board), 0)
    equal([(told['state'], told['error'] and told['error']['code'])
           for kind, told in board.told if kind == 'status'],
          [('checking', None), ('rejected', 'file-system')])
    equal(board.waiting, {})
