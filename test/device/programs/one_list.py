# One update list on a board's flash, a littlefs in RAM: one that comes twice, one that something
# goes wrong with, and one that waits where there is no room to say so.
import os
import sys

import ram_flash

ram_flash.mount(32)

import boot_wait
from check import equal, raises
from mpy_blox import ota, waiting
from mpy_blox.ota import lacking
from mpy_blox.ota.listening import followed
from mpy_blox.ota.rows import rows
from mpy_blox.ota.status import UpdateError
from mpy_blox.step import held, settled
from mpy_blox.wheel import tools
from update_board import Board

LIST = b'[{"type":"release"}]'

os.mkdir('/.update')


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


async def _wrong(board, error):
    """Whether another attempt is made at a list with which this went wrong."""
    await listed(board)
    (path, job), = board.waiting.items()
    os.rename(path + '.next', path)
    job['status'] = {'release': job['digest'], 'version': None, 'attempt': 1}
    return await settled.run(board, job, error)


async def test_what_goes_wrong_is_told_by_its_code_and_tried_again_where_that_may_help():
    for error, *expected in (
            (MemoryError(), 'failed', 'memory'),
            (OSError(5), 'failed', 'flash'),
            (OSError(28), 'rejected', 'flash-full'),
            (KeyError('entry'), 'rejected', 'internal'),
            (UpdateError('missing: nothing arrives', retry=True), 'failed', 'missing')):
        board = Board()
        equal(await _wrong(board, error), expected[0] == 'failed')
        equal([[told['state'], told['error']['code']] for _, told in board.told], [expected])
        if expected[0] == 'rejected':
            os.remove('/.update/list.channel.settled')


async def test_what_lacks_memory_is_left_to_the_next_boot():
    class Client(Board):
        async def stop(self):
            self.told.append('stopped')

    board = Client()
    try:
        await lacking.go_first(board, {})
    except SystemExit:
        board.told.append('reset')
    equal(['first' in os.listdir('/.update'), board.told], [True, ['stopped', 'reset']])


async def test_what_lacks_memory_in_three_such_boots_is_refused():
    board = Board()
    with open('/.update/first', 'wb') as file:
        file.write(bytes(3 * 8))
    await lacking.go_first(board, {})
    equal(await _wrong(board, MemoryError()), False)
    equal([[told['state'], told['error']['code']] for _, told in board.told],
          [['rejected', 'memory']])
    equal('first' in os.listdir('/.update'), False)
    os.remove('/.update/list.channel.settled')


def test_what_changes_is_read_beside_an_application_of_ones_own_that_feeds_no_watchdog():
    with open('/rows', 'w') as file:
        file.write('["main.py", 1, "x"]\n')
    sys.modules['mpy_blox.app'] = Board()
    equal(list(rows('/rows')), [['main.py', 1, 'x']])
    del sys.modules['mpy_blox.app']


def test_nothing_is_installed_by_hand_while_an_update_is_under_way():
    os.mkdir('/lib')
    os.mkdir('/lib/fleet_lib-1.0.dist-info')
    open('/.update/journal.trial', 'w').close()
    equal([raises(UpdateError, tools.remove, 'fleet-lib').code], ['busy'])
    os.remove('/.update/journal.trial')


async def test_an_update_that_the_board_crashed_at_goes_first_as_long_as_it_is_worked_on():
    # Room that is kept need not be waited for.
    with open('/.update/reserve', 'w') as file:
        file.write('-')
    open('/.update/list.channel', 'w').close()
    for has_crashed, least_s in ((False, 30), (True, 310)):
        board = boot_wait.Board()
        board.config = {'update.auto_update': True}
        board.connect()
        board.work()
        run = waiting.run(board, (0, True, has_crashed))
        took, _ = await boot_wait.timed(run, {310: board.rest})
        assert least_s <= took < least_s + 10, took
    os.remove('/.update/reserve')


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
    equal(job['held']['why'], 'postponed')
    equal([(kind, told['state'], told['why']) for kind, told in board.told],
          [('status', 'held', 'postponed')])
