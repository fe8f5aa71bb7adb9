# What a board remembers from one deep sleep to the next, in RTC memory.
import machine
from check import equal
from mpy_blox import wakes

HAD = b'12345678'


def memory(value=None):
    return machine.RTC().memory(value)


def test_wakes_are_counted_until_they_are_paid_for():
    memory(b'')
    equal([wakes.count() for _ in range(3)], [1, 2, 3])
    wakes.pay()
    equal(wakes.count(), 1)


def test_what_the_session_had_counts_for_24_wakes_and_at_the_25th_all_is_asked_for():
    memory(b'')
    equal(wakes.session(), b'')
    wakes.keep(HAD, True)
    for _ in range(24):
        equal(wakes.session(), HAD)
        wakes.keep(HAD, False)
    equal(wakes.session(), b'')


def test_memory_that_an_application_uses_is_left_alone_and_all_is_asked_for_at_each_wake():
    memory(b'mine')
    equal(wakes.count(), None)
    wakes.keep(HAD, True)
    wakes.pay()
    equal(wakes.session(), b'')
    equal(memory(), b'mine')
