# Why a release is taken back: what its trial has noted, and what the chip says. The flash is a
# littlefs in RAM.
import gc
import os

import ram_flash

ram_flash.mount(32)

from check import equal
from chip_resets import machine
from mpy_blox.ota import trial
from mpy_blox.ota.plan import limits
from mpy_blox.recovery import recover

os.mkdir('/.update')


class Board:
    # As much of the update channel as a trial looks at; it is its own client.
    is_connected = True
    client = property(lambda self: self)


def write(path, text):
    with open(path, 'w') as file:
        file.write(text)


def rolled_back(boots, cause):
    # What the board tells once a trial of two boots has run out of them.
    machine.cause = cause
    write('/.update/journal.trial', '1 2 60 30 300 {}\n.\n')
    write('/.update/journal.boots', boots)
    return taken_back()


def taken_back():
    # Files that were left open are closed now, as by a reset, and not while the flash, which is
    # written in Python, is at work: MicroPython 1.25 of 64 bits does not survive that.
    gc.collect()
    gc.disable()
    try:
        recover()
    except SystemExit:
        pass
    finally:
        gc.enable()
    with open('/.update/result') as file:
        outcome, _, reason = file.read().split('\n', 2)
    equal(outcome, 'rolled-back')
    return reason.strip()


def test_boots_that_run_out_name_how_the_last_one_ended_and_how_far_it_came():
    for boots, cause, expected in (
            ('..', machine.WDT_RESET, 'the watchdog, before main.py called recover()'),
            ('.rw.r', machine.PWRON_RESET, 'loss of power, when main.py had called recover()'),
            ('.r.rw', machine.SOFT_RESET,
             'a soft reset, when the update channel had been started'),
            ('..rwc', machine.HARD_RESET,
             'a reset of unknown cause, when the board had checked in'),
            ('..rwu', machine.DEEPSLEEP_RESET, 'deep sleep, when user_main had begun'),
            ('..rwcue', machine.DEEPSLEEP_RESET,
             'deep sleep, when user_main had raised an exception'),
            ('..rwcf', machine.WDT_RESET, 'the watchdog, when the release had been found where '
             'its settings lead'),
            ('..rwuk', machine.SOFT_RESET,
             'a soft reset, when KeyboardInterrupt had ended it, and nobody was at the REPL')):
        equal(rolled_back(boots, cause),
              'not proven in 2 boots: the last was ended by ' + expected)


def test_files_that_cannot_be_put_in_place_are_named_by_the_error():
    write('/data', 'a file')
    os.mkdir('/.update/stage')
    write('/.update/stage/0', 'new')
    write('/.update/journal.apply', '1 2 60 30 300 {}\n+ 0 data/x.txt\n.\n')
    equal(taken_back(), 'apply: 20')  # ENOTDIR


def test_a_boot_that_did_not_get_there_in_time_says_how_far_it_came():
    board = Board()
    equal(trial._lacking(board, '', None, 30, None),
          'the broker did not grant the subscriptions')
    equal(trial._lacking(board, 'c', None, 30, None),
          'the board checked in, but was not there for 30 s on end')
    equal(trial._lacking(board, 'cum', None, 30, None),
          'there was too little memory to confirm it')
    board.is_connected = False
    equal(trial._lacking(board, '', None, 30, None), 'the broker was not reached')


def test_the_limits_of_a_trial_are_those_that_held_before_but_never_out_of_all_reason():
    keys = ('trial_boots', 'trial_watchdog', 'confirm_after', 'trial_timeout')
    for given, expected in (({}, (3, 120, 30, 300)),
                            (dict.fromkeys(keys, -1), (1, 60, 5, 60)),
                            (dict.fromkeys(keys, 100000), (10, 300, 600, 3600)),
                            ({'trial_boots': 2, 'confirm_after': 7}, (2, 120, 7, 300))):
        equal(limits({'update.' + key: value for key, value in given.items()}), expected)
