# The secure store, on a stand-in for the ESP32's NVS and in a file.
import json
from hashlib import sha256

import esp32
import machine
from check import contains, equal, logged, raises
from cryptolib import aes
from mpy_blox.nvs import FileBlobs, NVSBlobs, SecureNVS, open_store

VALUES = {
    'wlan.psk': 'tomatoes', 'wlan.ssid': 'home', 'count': 3, 'ratio': 0.5, 'on': True,
    'none': None, 'list': [1, 'two', [3]], 'object': {'password': 'nested one'}, 'unicode': 'é€😀',
}


def store():
    return SecureNVS(NVSBlobs())


def fresh():
    esp32.flash.clear()
    esp32.power = None
    return store()


def blob():
    return esp32.flash['sec_cfg'].get('store')


def remember_as_earlier_versions_did(values, device_id=None):
    iv = b'one IV for ever!'
    text = json.dumps(values).encode()
    pad = 16 - len(text) % 16
    key = sha256(device_id or machine.unique_id()).digest()
    payload = aes(key, 2, iv).encrypt(text + bytes([pad]) * pad)
    nvs = esp32.NVS('sec_cfg')
    nvs.set_blob('iv', iv)
    nvs.set_i32('payload_s', len(payload))
    nvs.set_blob('payload', payload)


def test_values_keep_their_json_types_over_a_reset():
    fresh().update(VALUES)
    again = store()
    keys = again.keys()
    equal({key: again[key] for key in keys}, VALUES)
    assert again['on'] is True and again['none'] is None


def test_a_missing_key_gives_the_default():
    equal(fresh().get('nothing', 7), 7)
    equal(store().get('nothing'), None)
    raises(KeyError, lambda: store()['nothing'])


def test_nothing_is_stored_in_the_clear():
    fresh().update(VALUES)
    for word in (b'tomatoes', b'wlan', b'home'):
        assert word not in blob()


def test_each_write_takes_a_fresh_iv():
    first = fresh()
    seen = set()
    for _ in range(50):
        first.update(VALUES)
        seen.add(blob()[1:17])
    equal(len(seen), 50)


def test_a_board_without_a_random_generator_takes_a_fresh_iv_too():
    import mpy_blox.nvs as module

    class NoGenerator:
        remove = None

    real, module.os = module.os, NoGenerator
    try:
        first = fresh()
        seen = set()
        for _ in range(20):
            first.update(VALUES)
            seen.add(blob()[1:17])
        equal(len(seen), 20)
    finally:
        module.os = real


def test_one_write_is_one_blob_so_a_power_cut_leaves_old_or_new():
    fresh().update({'a': 'old'})
    for writes in range(3):
        esp32.power = writes
        try:
            store().update({'a': 'new', 'b': 1})
        except esp32.PowerCut:
            pass
        esp32.power = None
        after = store()
        contains((('old', False), ('new', True)), (after['a'], 'b' in after))


def test_a_change_of_any_bit_is_noticed_and_nothing_of_it_used():
    fresh().update({'a': 'secret one'})
    good = blob()
    log = logged()
    for at in range(len(good)):
        bad = bytearray(good)
        bad[at] ^= 1 << at % 8
        esp32.flash['sec_cfg']['store'] = bytes(bad)
        equal(len(store()), 0)
    contains(log.getvalue(), 'damaged')
    assert 'secret one' not in log.getvalue()
    esp32.flash['sec_cfg']['store'] = good
    equal(store()['a'], 'secret one')


def test_a_cut_short_blob_is_noticed():
    fresh().update(VALUES)
    good = blob()
    for size in range(len(good)):
        esp32.flash['sec_cfg']['store'] = good[:size]
        equal(len(store()), 0)


def test_another_board_cannot_read_it():
    fresh().update(VALUES)
    equal(len(SecureNVS(NVSBlobs(), b'another id')), 0)


def test_what_earlier_versions_stored_is_read_and_migrated():
    fresh()
    remember_as_earlier_versions_did(VALUES)
    equal(store()['wlan.psk'], 'tomatoes')
    assert blob()
    del esp32.flash['sec_cfg']['payload']
    equal(store()['object'], {'password': 'nested one'})


def test_the_old_keys_stay_until_something_changes_so_that_a_rollback_still_finds_them():
    fresh()
    remember_as_earlier_versions_did({'a': 1})
    migrated = store()
    assert 'payload' in esp32.flash['sec_cfg']
    migrated.update({'a': 2})
    equal(list(esp32.flash['sec_cfg']), ['store'])


def test_old_keys_that_make_no_sense_are_left_and_logged():
    for damage in range(4):
        fresh()
        remember_as_earlier_versions_did(VALUES, b'another id' if damage == 0 else None)
        keys = esp32.flash['sec_cfg']
        if damage == 1:
            keys['payload'] = keys['payload'][:-1]
        elif damage == 2:
            keys['payload_s'] = 1 << 30
        elif damage == 3:
            keys['iv'] = b'short'
        equal(len(store()), 0)
        assert 'payload' in keys and 'store' not in keys


def test_clear_removes_new_and_old():
    fresh()
    remember_as_earlier_versions_did(VALUES)
    store().clear()
    equal(esp32.flash['sec_cfg'], {})
    equal(len(store()), 0)
    store().clear()


def test_a_key_can_be_removed():
    one = fresh()
    one.update({'a': 1, 'b': 2})
    del one['a']
    equal(store().keys(), ['b'])


def test_what_does_not_fit_is_refused_and_the_old_content_stays():
    one = fresh()
    one['a'] = 'kept'
    error = raises(ValueError, one.update, {'b': 'x' * 2000})
    contains(str(error), 'do not fit')
    equal(store().keys(), ['a'])
    equal(one.keys(), ['a'])


def test_the_largest_that_fits_is_read_again():
    one = fresh()
    size = 1800
    while True:
        try:
            one.update({'a': 'x' * size})
        except ValueError:
            break
        size += 1
    assert 1900 >= len(blob()) > 1850, len(blob())
    equal(len(store()['a']), size - 1)


def test_a_flash_that_does_not_keep_what_is_written_is_an_error():
    class Forgetful(NVSBlobs):
        def write(self, value):
            pass

    esp32.flash.clear()
    one = SecureNVS(Forgetful())
    raises(OSError, one.update, {'a': 1})
    equal(one.keys(), [])


def test_a_board_without_nvs_uses_a_file():
    SecureNVS(FileBlobs('a.sec')).update(VALUES)
    equal(SecureNVS(FileBlobs('a.sec'))['list'], [1, 'two', [3]])
    with open('a.sec', 'rb') as file:
        assert b'tomatoes' not in file.read()


def test_stored_secrets_are_hidden_from_the_log_and_names_of_things_are_not():
    import logging
    fresh().update({'wlan.psk': 'basilikum', 'wlan.ssid': 'garden', 'x': {'token': ['p4ssage']}})
    store()
    log = logged()
    logging.info('%s', {'x': ['basilikum', 'garden', 'p4ssage']})
    for word in ('basilikum', 'p4ssage'):
        assert word not in log.getvalue(), log.getvalue()
    contains(log.getvalue(), 'garden')


def test_open_store_takes_nvs_where_there_is_one():
    esp32.flash.clear()
    open_store()['a'] = 1
    assert blob()
