# The ring of last lines, in a file and in RTC memory.
import os

import logging
import machine
from check import contains, equal
from logging.ring import RingHandler

PATH = 'last.log'


def fill(ring, lines):
    for number in range(lines):
        ring.handle(logging.LogRecord('pump', logging.INFO, 'line %d é', (number,)))


def test_only_the_newest_lines_are_kept_and_no_half_line():
    ring = RingHandler(size=100, path=PATH, rtc=False)
    fill(ring, 50)
    lines = ring.lines()
    equal(lines[-1], 'INFO pump: line 49 é')
    for line in lines:
        equal(line.split(' line ')[0], 'INFO pump:')


def test_what_was_saved_is_told_once_at_the_next_boot():
    ring = RingHandler(size=100, path=PATH, rtc=False)
    fill(ring, 3)
    ring.save()
    contains(RingHandler(path=PATH, rtc=False).previous(), 'line 2')
    equal(RingHandler(path=PATH, rtc=False).previous(), '')


def test_nothing_is_written_to_flash_for_a_line():
    ring = RingHandler(size=100, path='unwritten.log', rtc=False)
    fill(ring, 50)
    assert 'unwritten.log' not in os.listdir()


def test_a_crash_is_saved_at_once_and_the_next_ones_not_before_an_hour():
    ring = RingHandler(size=400, path=PATH, rtc=False)
    ring.handle(logging.LogRecord('pump', logging.ERROR, 'only an error', ()))
    assert PATH not in os.listdir()
    crash = logging.LogRecord('pump', logging.ERROR, 'user_main', (), ValueError('dry'))
    ring.handle(crash)
    contains(RingHandler(path=PATH, rtc=False).previous(), 'ValueError: dry')
    for _ in range(5):
        ring.handle(crash)
    assert PATH not in os.listdir()


def test_a_line_longer_than_the_ring_keeps_its_end():
    ring = RingHandler(size=50, path=PATH, rtc=False)
    ring.handle(logging.LogRecord('a', logging.ERROR, 'x' * 500 + 'the cause', ()))
    equal(ring.lines()[0][-9:], 'the cause')


def test_a_flash_that_cannot_be_written_does_not_stop_the_reset():
    ring = RingHandler(size=50, path='no/such/folder/last.log', rtc=False)
    fill(ring, 1)
    ring.save()


def test_rtc_memory_keeps_warnings_without_a_save():
    machine.memory = b''
    ring = RingHandler(size=200, path=PATH)
    ring.handle(logging.LogRecord('pump', logging.WARNING, 'dry', ()))
    equal(RingHandler(path=PATH).previous(), 'WARNING pump: dry\n')
    equal(machine.memory, b'')


def test_a_crash_survives_the_loss_of_power_that_clears_rtc_memory():
    machine.memory = b''
    ring = RingHandler(size=400, path=PATH)
    ring.handle(logging.LogRecord('pump', logging.ERROR, 'crash', (), ValueError('dry')))
    machine.memory = b''
    contains(RingHandler(path=PATH).previous(), 'ValueError: dry')


def test_what_rtc_memory_holds_is_newer_than_the_file():
    machine.memory = b''
    ring = RingHandler(size=400, path=PATH)
    ring.handle(logging.LogRecord('pump', logging.ERROR, 'crash', (), ValueError('dry')))
    ring.handle(logging.LogRecord('pump', logging.WARNING, 'and then this', ()))
    contains(RingHandler(path=PATH).previous(), 'and then this')
    assert PATH not in os.listdir()


def test_rtc_memory_that_the_application_uses_is_left_alone():
    machine.memory = b'woke up 3 times'
    ring = RingHandler(size=200, path=PATH)
    ring.handle(logging.LogRecord('pump', logging.WARNING, 'dry', ()))
    ring.save()
    equal(machine.memory, b'woke up 3 times')
    contains(RingHandler(path=PATH).previous(), 'dry')


def test_rtc_memory_that_the_application_takes_later_is_given_up():
    machine.memory = b''
    ring = RingHandler(size=200, path=PATH)
    ring.handle(logging.LogRecord('pump', logging.WARNING, 'dry', ()))
    machine.memory = b'mine now'
    ring.handle(logging.LogRecord('pump', logging.WARNING, 'drier', ()))
    equal(machine.memory, b'mine now')
    ring.save()
    contains(RingHandler(path=PATH).previous(), 'drier')
    machine.memory = b''
