# Patches of settings, against what RFC 7396 says of them.
import json
import os

from check import contains, equal, raises
from mpy_blox.ota.settings_patch import run
from mpy_blox.ota.status import UpdateError

# RFC 7396, Appendix A: those whose target and patch are objects, and some more.
with open(os.getenv('VECTORS')) as file:
    VECTORS = json.load(file)


def write(name, text):
    with open(name, 'w') as file:
        file.write(text)


def patched():
    size = run('settings', 'patch', 'target')
    with open('target', 'rb') as file:
        text = file.read()
    equal(len(text), size)
    return json.loads(text)


def test_patches_are_merged_or_refused_as_the_vectors_say():
    for vector in VECTORS:
        write('settings', vector['settings'])
        write('patch', vector['patch'])
        if vector['outcome'] is None:
            error = raises(UpdateError, run, 'settings', 'patch', 'target')
            equal(error.code, 'settings')
        else:
            equal(patched(), vector['outcome'])


def test_settings_that_are_not_there_yet_come_from_the_patch():
    write('patch', '{"a":{"b":null,"c":1},"d":null}')
    if 'settings' in os.listdir():
        os.remove('settings')
    equal(patched(), {'a': {'c': 1}})


def test_an_outcome_that_boards_do_not_read_is_refused():
    write('settings', json.dumps({'a': 'x' * 5000}))
    write('patch', json.dumps({'b': 'x' * 5000}))
    contains(raises(UpdateError, run, 'settings', 'patch', 'target').text, '8192')
