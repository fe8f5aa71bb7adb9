# What a board says of itself, where it is rarely so: in `info`, on `log/live`, before it sleeps.
import asyncio
import json
import logging
import sys

from check import contains, equal
from mpy_blox import Config, boot, clock, control, sleep
from mpy_blox.ota import info
from update_board import Board


class Home(Board):
    is_connected = True

    def __init__(self):
        super().__init__()
        self.digest = bytes(4)
        self.followed = None
        self.is_held = False

    async def publish(self, topic, payload, **_):
        self.told.append((topic.split('/')[-1], payload))


def test_the_watchdog_of_a_trial_is_told_as_that():
    sys.modules['mpy_blox trial'] = [None]
    equal(boot.watchdog(Home(), Config({})), 'trial')
    del sys.modules['mpy_blox trial']


def test_a_port_with_neither_watchdog_nor_timer_is_told_to_have_none():
    equal(boot.watchdog(Home(), Config({})), None)


def test_keys_that_nobody_needs_are_an_empty_list_and_keys_that_nobody_has_are_null():
    for value, told in ((None, []), ([], []), ({}, []), ('none', None), ([7], None),
                        ([{'id': '00000000', 'n': '00'}], None)):
        equal((value, info.keys(Config({'update.keys': value}))), (value, told))


async def test_a_board_whose_clock_is_not_set_says_how_long_it_sleeps_and_not_until_when():
    board = Home()
    is_set, clock.is_set = clock.is_set, lambda: False
    await sleep._tell(board, 60)
    clock.is_set = is_set
    equal([(leaf, json.loads(said)) for leaf, said in board.told],
          [('asleep', {'until': None, 'for_s': 60})])


async def test_lines_that_come_faster_than_they_are_told_live_are_counted():
    board = Home()
    telling = asyncio.create_task(control._tell_live(board, 1))
    await asyncio.sleep_ms(0)
    for number in range(30):
        logging.getLogger('pump').warning('litre %d', number)
    await telling
    (leaf, text), = board.told
    equal(leaf, 'live')
    contains(text, 'WARNING pump: litre 19\n… 10 lines lost')
