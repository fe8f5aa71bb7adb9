# Hours in which updates may be applied.
import json
import os

from check import equal
from mpy_blox.ota.window import opens_in

# A Monday, 00:00 UTC.
MONDAY = 1_795_392_000
HOUR = 3600
DAY = 24 * HOUR


def opens(window, seconds):
    return opens_in(window, MONDAY + seconds)


def refused(window):
    try:
        opens(window, 0)
    except ValueError:
        return True
    return False


async def test_hours_of_each_day_are_waited_for():
    equal(opens('02:00-05:00', 0), 2 * HOUR)
    equal(opens('02:00-05:00', 2 * HOUR), 0)
    equal(opens('02:00-05:00', 5 * HOUR), 21 * HOUR)


async def test_nothing_begins_in_the_last_two_minutes():
    equal(opens('02:00-05:00', 5 * HOUR - 121), 0)
    equal(opens('02:00-05:00', 5 * HOUR - 120), 21 * HOUR + 120)


async def test_hours_over_midnight_belong_to_the_day_they_begin_on():
    equal(opens('fri 22:00-06:00', 4 * DAY + 21 * HOUR), HOUR)
    equal(opens('fri 22:00-06:00', 5 * DAY + 5 * HOUR), 0)
    equal(opens('sun 22:00-06:00', HOUR), 0)
    equal(opens('fri 22:00-06:00', HOUR), 4 * DAY + 21 * HOUR)


async def test_days_are_names_ranges_and_lists():
    equal([opens('sat,sun 00:00-24:00', day * DAY) for day in range(7)],
          [(5 - day) * DAY for day in range(5)] + [0, 0])
    equal([opens('Sat-Mon 00:00-24:00', day * DAY + HOUR) == 0 for day in range(7)],
          [True, False, False, False, False, True, True])


async def test_several_hours_are_separated_by_semicolons():
    window = '02:00-03:00; sat 12:00-14:00'
    equal(opens(window, 5 * DAY + 10 * HOUR), 2 * HOUR)
    equal(opens(window, 10 * HOUR), 16 * HOUR)


async def test_an_offset_from_utc_at_the_end_counts_for_all_hours():
    # In Berlin's winter Tuesday begins at 23:00 UTC; in Newfoundland's at 03:30.
    equal(opens('tue 00:00-05:00 +01:00', 0), 23 * HOUR)
    equal(opens('tue 00:00-05:00 -03:30', 0), 27 * HOUR + HOUR // 2)
    equal(opens('sat 12:00-14:00; 02:00-03:00 +01:00', HOUR), 0)
    equal(opens('sat 12:00-14:00; 02:00-03:00 +01:00', 5 * DAY + 11 * HOUR), 0)


async def test_hours_are_those_that_the_publisher_takes_for_some():
    with open(os.getenv('VECTORS')) as file:
        vectors = json.load(file)
    equal([each['window'] for each in vectors if refused(each['window']) == each['followed']], [])


async def test_in_a_thousand_days_nothing_begins_outside_the_hours():
    for now in range(MONDAY, MONDAY + 1000 * DAY, 7 * 61):
        hour = now % DAY / HOUR
        weekday = (now - MONDAY) // DAY % 7 < 5
        if opens_in('mon-fri 01:30-04:00', now) == 0:
            assert weekday and 1.5 <= hour < 4
        else:
            assert not (weekday and 1.5 <= hour < 4 - 1 / 30)
