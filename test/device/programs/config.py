from check import contains, equal, logged, raises

from mpy_blox import Config
from mpy_blox.settings import load


def write(text):
    with open('settings.json', 'w') as file:
        file.write(text)
    return 'settings.json'


def test_a_key_is_found_flat_or_in_objects():
    config = Config({'a.b': 1, 'c': {'d': 2, 'e.f': 3}, 'g': {'h': {'i': 4}}})
    equal([config[key] for key in ('a.b', 'c.d', 'c.e.f', 'g.h.i')], [1, 2, 3, 4])
    equal(config['c'], {'d': 2, 'e.f': 3})


def test_a_missing_key_gives_the_default_or_raises():
    config = Config({'a': {'b': 1}})
    equal(config.get('a.c', 'x'), 'x')
    equal(config.get('a.b.c'), None)
    raises(KeyError, lambda: config['b'])
    assert 'b' not in config and 'a.b' in config


def test_a_value_of_another_type_gives_the_default_and_a_log_line():
    log = logged()
    config = Config({'port': '1883', 'ssl': 1, 'wait': True})
    equal(config.get('port', 1883), 1883)
    equal(config.get('ssl', False), False)
    equal(config.get('wait', 5), 5)
    contains(log.getvalue(), 'ERROR port should be of type int: ignored')


def test_secrets_come_before_settings():
    config = Config({'mqtt': {'password': 'old', 'server': 's'}}, {'mqtt.password': 'new'})
    equal((config['mqtt.password'], config['mqtt.server']), ('new', 's'))


def test_values_keep_their_types():
    config = load(write('{"a": 1, "b": 1.5, "c": true, "d": null, "e": [1], "f": {"g": "h"}}'))
    equal([config.get(key) for key in 'abcdef'], [1, 1.5, True, None, [1], {'g': 'h'}])


def test_a_missing_or_malformed_file_is_no_settings_and_a_log_line():
    for text, line in ((None, 'cannot be read'), ('{"a": 1', 'malformed'), ('[]', 'malformed'),
                       ('', 'malformed'), ('\xff', 'malformed'), ('{"a": 1}}', 'malformed')):
        log = logged()
        config = load('nowhere.json' if text is None else write(text))
        equal(config.get('a', 'default'), 'default')
        contains(log.getvalue(), line)


def test_no_part_of_a_malformed_file_is_logged():
    log = logged()
    load(write('{"mqtt.password": "open sesame"'))
    assert 'sesame' not in log.getvalue()
