# Patches of settings, against what RFC 7396 says of them.
import json
import os

from check import contains, equal, raises
from mpy_blox.ota.settings_patch import run
from mpy_blox.ota.status import UpdateError

# RFC 7396, Appendix A: those whose target and patch are objects, and some more.
CASES = (
    ({'a': 'b'}, {'a': 'c'}, {'a': 'c'}),
    ({'a': 'b'}, {'b': 'c'}, {'a': 'b', 'b': 'c'}),
    ({'a': 'b'}, {'a': None}, {}),
    ({'a': 'b', 'b': 'c'}, {'a': None}, {'b': 'c'}),
    ({'a': ['b']}, {'a': 'c'}, {'a': 'c'}),
    ({'a': 'c'}, {'a': ['b']}, {'a': ['b']}),
    ({'a': {'b': 'c'}}, {'a': {'b': 'd', 'c': None}}, {'a': {'b': 'd'}}),
    ({'a': [{'b': 'c'}]}, {'a': [1]}, {'a': [1]}),
    ({'e': None}, {'a': 1}, {'e': None, 'a': 1}),
    ({}, {'a': {'bb': {'ccc': None}}}, {'a': {'bb': {}}}),
    ({'a': 'b'}, {'a': {'b': {'c': 1, 'd': None}}}, {'a': {'b': {'c': 1}}}),
    ({'a': {'b': 1}}, {'a': {}}, {'a': {'b': 1}}),
    ({'a': {'b': 1}}, {}, {'a': {'b': 1}}),
    ({'a "\\b': 1, 'ä': {'é': 2}}, {'a "\\b': 2, 'ä': {'é': '}]"'}},
     {'a "\\b': 2, 'ä': {'é': '}]"'}}),
)


def write(name, text):
    with open(name, 'w') as file:
        file.write(text)


def patched():
    size = run('settings', 'patch', 'target')
    with open('target', 'rb') as file:
        text = file.read()
    equal(len(text), size)
    return json.loads(text)


def test_patches_are_merged_as_rfc_7396_says():
    for settings, patch, expected in CASES:
        write('settings', json.dumps(settings))
        write('patch', json.dumps(patch))
        equal(patched(), expected)


def test_white_space_and_names_that_come_twice_make_no_difference():
    write('settings', ' {\n "a" : 1 ,\t"b":{ "c" : [ 1 , 2 ] } }\n')
    write('patch', '{ "b" : { "d" : 2 , "d" : null } , "e" : 1 , "e" : 2 }')
    equal(patched(), {'a': 1, 'b': {'c': [1, 2]}, 'e': 2})


def test_settings_that_are_not_there_yet_come_from_the_patch():
    write('patch', '{"a":{"b":null,"c":1},"d":null}')
    if 'settings' in os.listdir():
        os.remove('settings')
    equal(patched(), {'a': {'c': 1}})


def test_what_is_no_object_is_refused():
    for settings, patch in (('[]', '{}'), ('{}', '[]'), ('{}', 'null'), ('{"a":', '{"a":1}'),
                            ('{}', '{"a":1')):
        write('settings', settings)
        write('patch', patch)
        equal(raises(UpdateError, run, 'settings', 'patch', 'target').code, 'settings')


def test_an_outcome_that_boards_do_not_read_is_refused():
    write('settings', json.dumps({'a': 'x' * 5000}))
    write('patch', json.dumps({'b': 'x' * 5000}))
    contains(raises(UpdateError, run, 'settings', 'patch', 'target').text, '8192')
