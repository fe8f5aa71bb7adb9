# provision.json: taken in, verified, and only then deleted.
import os

import esp32
from check import contains, equal, logged
from mpy_blox.nvs import NVSBlobs, SecureNVS
from mpy_blox.provision import take_in

PATH = 'provision.json'


def store():
    esp32.flash.clear()
    return SecureNVS(NVSBlobs())


def write(text):
    with open(PATH, 'wb') as file:
        file.write(text)


def exists():
    return PATH in os.listdir()


def test_what_it_holds_is_stored_and_the_file_deleted():
    write(b'{"wlan.ssid": "home", "wlan.psk": "tomatoes", "n": 3}')
    one = store()
    assert take_in(one, PATH)
    equal(SecureNVS(NVSBlobs())['wlan.psk'], 'tomatoes')
    assert not exists()


def test_it_adds_to_what_is_stored():
    one = store()
    one.update({'mqtt.password': 'old', 'wlan.psk': 'older'})
    write(b'{"wlan.psk": "new"}')
    take_in(one, PATH)
    equal((one['mqtt.password'], one['wlan.psk']), ('old', 'new'))


def test_without_a_file_nothing_happens_and_nothing_is_logged():
    log = logged()
    assert not take_in(store(), PATH)
    equal(log.getvalue(), '')


def test_a_file_that_is_not_json_stays_and_the_log_does_not_show_it():
    for text in (b'', b'{"wlan.psk": "tomatoes"', b'{"wlan.psk": "tomatoes', b'tomatoes',
                 b'["tomatoes"]', b'"tomatoes"', b'{"wlan.psk": "tomatoes\xff"}',
                 b'{"tomatoes": ' + b'[' * 3000,
                 b'{"a": "' + b'tomatoes' * 2000 + b'"}'):
        log = logged()
        write(text)
        one = store()
        assert not take_in(one, PATH), text[:30]
        assert exists(), text[:30]
        equal(one.keys(), [])
        contains(log.getvalue(), 'left as it is')
        assert 'tomatoes' not in log.getvalue()


def test_brackets_and_quotes_within_strings_count_for_nothing():
    write(b'{"a": "}{[\\"", "b": "\\\\"}')
    one = store()
    assert take_in(one, PATH)
    equal((one['a'], one['b']), ('}{["', '\\'))


def test_what_does_not_fit_stays():
    log = logged()
    write(b'{"a": "' + b'x' * 2500 + b'"}')
    assert not take_in(store(), PATH)
    assert exists()
    contains(log.getvalue(), 'do not fit')


def test_a_flash_that_refuses_leaves_the_file():
    class Full(NVSBlobs):
        def write(self, value):
            raise OSError(-4357)

    esp32.flash.clear()
    write(b'{"wlan.psk": "tomatoes"}')
    assert not take_in(SecureNVS(Full()), PATH)
    assert exists()


def test_the_power_cut_at_any_write_loses_nothing():
    for writes in range(3):
        store().update({'wlan.psk': 'old one'})
        write(b'{"wlan.psk": "new one"}')
        esp32.power = writes
        try:
            take_in(SecureNVS(NVSBlobs()), PATH)
        except esp32.PowerCut:
            assert exists()
        esp32.power = None
        again = SecureNVS(NVSBlobs())
        take_in(again, PATH)
        equal(again['wlan.psk'], 'new one')


def test_a_file_that_cannot_be_deleted_is_taken_in_again_at_the_next_boot():
    import mpy_blox.provision as module

    class ReadOnly:
        def remove(self, path):
            raise OSError(30)

    real, module.os = module.os, ReadOnly()
    try:
        write(b'{"a": 1}')
        one = store()
        assert take_in(one, PATH)
        assert take_in(one, PATH)
    finally:
        module.os = real


def test_the_log_tells_how_much_and_neither_keys_nor_values():
    log = logged()
    write(b'{"wlan.psk": "tomatoes", "mqtt.password": "peppers"}')
    take_in(store(), PATH)
    contains(log.getvalue(), '2 settings taken in')
    for word in ('psk', 'tomatoes', 'peppers'):
        assert word not in log.getvalue()
