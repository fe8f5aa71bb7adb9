# What an application may ask of sleep and of postponing, in numbers of all kinds.
import asyncio
import time

from check import equal, raises
from mpy_blox import ota, upkeep
from mpy_blox.ota.channel import UpdateChannel
from mpy_blox.ota.lease import left_s
from mpy_blox.sleep import capped

DAY = 86400


async def test_any_number_of_seconds_is_a_sleep():
    asked = 0, -5, 0.5, 2.9, 900, '900', 10 ** 12, float('inf'), float('nan'), None
    equal([capped(each, {}) for each in asked],
          [1, 1, 1, 2, 900, 900, DAY, DAY, DAY, DAY])


async def test_a_sleep_is_no_longer_than_its_setting():
    equal([capped(each, {'sleep.max': 7200}) for each in (1, 7200, 7201, float('inf'))],
          [1, 7200, 7200, 7200])
    equal([capped(10 ** 6, {'sleep.max': each}) for each in ('x', None, 10 ** 9)], [DAY] * 3)


async def test_updates_are_postponed_for_whole_seconds_a_day_at_most():
    for asked, given in (600, 600), (1800.7, 1800), (10 ** 12, DAY), (float('inf'), DAY), (0, 0):
        ota.postpone(asked)
        equal(repr(left_s()), str(given))
    raises(TypeError, ota.postpone, 'soon')


async def test_what_was_postponed_is_over_for_good():
    for passed_s, is_over in (599, False), (600, True):
        ota.postponed = time.ticks_add(time.ticks_ms(), (600 - passed_s) * 1000)
        upkeep.passed(None, None, 3660)
        equal(ota.postponed is None, is_over)


async def test_checked_takes_parts_of_a_second():
    class Client:
        pass

    updates = UpdateChannel(Client(), {}, 'esp32-840d8ed29760')
    began = time.ticks_ms()
    equal(await asyncio.wait_for(updates.checked(0.1), 60), None)
    assert time.ticks_diff(time.ticks_ms(), began) >= 80
