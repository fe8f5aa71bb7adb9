# `logging` as user code knows it from CPython.
import io
import sys

import logging
from check import contains, equal, logged, raises


def test_a_level_is_inherited_from_the_nearest_ancestor_that_has_one():
    logging.getLogger('inherit').setLevel('ERROR')
    equal(logging.getLogger('inherit.a.b').getEffectiveLevel(), logging.ERROR)
    logging.getLogger('inherit.a').setLevel(logging.DEBUG)
    equal(logging.getLogger('inherit.a.b').getEffectiveLevel(), logging.DEBUG)


def test_the_same_name_gives_the_same_logger():
    assert logging.getLogger('one.two') is logging.getLogger('one.two')
    assert logging.getLogger() is logging.root


def test_arguments_are_filled_in_only_for_lines_that_are_logged():
    class Costly:
        def __str__(self):
            raise AssertionError('asked')

    log = logged(logging.INFO)
    logging.debug('%s', Costly())
    logging.info('%s is %d', 'x', 3)
    equal(log.getvalue(), 'INFO x is 3\n')


def test_basic_config_does_nothing_a_second_time_unless_forced():
    log = logged()
    logging.basicConfig(level=logging.CRITICAL, stream=io.StringIO())
    logging.info('still here')
    contains(log.getvalue(), 'still here')


def test_an_unknown_level_is_a_value_error():
    raises(ValueError, logging.getLogger('x').setLevel, 'LOUD')


def test_exception_logs_the_traceback():
    log = logged()
    try:
        raise ZeroDivisionError('by hand')
    except ZeroDivisionError as e:
        logging.exception('no %s', 'luck', exc_info=e)
    contains(log.getvalue(), 'ERROR no luck\nTraceback')
    contains(log.getvalue(), 'ZeroDivisionError')


def test_exception_finds_an_exception_among_its_arguments():
    log = logged()
    logging.exception(ValueError('bad valve'))
    contains(log.getvalue(), 'ValueError: bad valve')


def test_a_line_that_cannot_be_formatted_does_not_end_the_program():
    logged()
    logging.info('%d', 'not a number')


def test_a_handler_that_raises_does_not_keep_the_line_from_the_others():
    class Broken(logging.Handler):
        def emit(self, record):
            raise OSError('network away')

    log = logged()
    broken = Broken()
    logging.root.handlers.insert(0, broken)
    logging.info('arrives')
    logging.root.removeHandler(broken)
    contains(log.getvalue(), 'arrives')


def test_disable_silences_every_logger():
    log = logged()
    logging.disable(logging.WARNING)
    logging.warning('unheard')
    logging.error('heard')
    logging.disable(logging.NOTSET)
    equal(log.getvalue(), 'ERROR heard\n')


def test_a_hidden_value_never_reaches_a_handler():
    log = logged()
    logging.hide('hunter2 "quoted"\n')
    logging.hide(b'bytes-too')
    logging.info('as text hunter2 "quoted"\n')
    logging.info('in a dictionary %s', {'psk': 'hunter2 "quoted"\n', 'key': b'bytes-too'})
    logging.exception(ValueError('hunter2 "quoted"\n'))
    assert 'hunter2' not in log.getvalue(), log.getvalue()
    assert 'bytes-too' not in log.getvalue(), log.getvalue()


def test_a_secret_that_contains_another_leaves_no_rest():
    log = logged()
    logging.hide('tomato')
    logging.hide('tomato-sauce')
    logging.info('tomato-sauce')
    equal(log.getvalue(), 'INFO ***\n')


def test_a_dictionary_fills_in_named_fields():
    log = logged()
    logging.info('%(a)d of %(b)s', {'a': 1, 'b': 'c'})
    equal(log.getvalue(), 'INFO 1 of c\n')


def test_time_is_shown_as_seconds_since_boot_until_the_clock_is_set():
    record = logging.LogRecord('a', logging.INFO, 'x', ())
    formatter = logging.Formatter('%(asctime)s')
    contains(formatter.format(record), '-')
    record.created = 3
    equal(formatter.format(record)[0], '+')


def test_rarely_used_names_load_only_when_asked_for():
    sys.modules.pop('logging.rare', None)
    logging.getLogger('x').info('y')
    assert 'logging.rare' not in sys.modules
    logging.NullHandler()
    assert 'logging.rare' in sys.modules
    raises(AttributeError, getattr, logging, 'NoSuchThing')
