# Items of JSON texts, against what json itself says of them.
import io
import json

from check import equal, raises
from mpy_blox.json_scan import find, items, value

ARRAY, OBJECT = False, True

SETTINGS = ('{ "a.b" : 1,\n "c":{"d":"}]\\"","e":[1,[2,{}]] } , "f" :[],"g":null, "b\\u00e4":"ä,:'
            '{",'
            '"h.i":null,"h":{"i":2},"k":3,"k":4}').encode()


def found(text, kind=None):
    file = io.BytesIO(text)
    kind = text.strip()[:1] == b'{' if kind is None else kind
    return [(name, value(file, start, end)) for name, start, end in items(file, kind)]


def test_the_items_of_an_object_are_what_json_says():
    equal(dict(found(SETTINGS)), json.loads(SETTINGS))


def test_the_items_of_an_array_are_what_json_says():
    text = b' [1 ,"[,", {"a":[1,2]},\n[] , null , -2.5e3 ]'
    equal([item for name, item in found(text)], json.loads(text))
    equal(found(b'[]') + found(b'{}') + found(b'[ ]'), [])


def test_what_is_no_array_or_object_is_refused_with_a_reason():
    for text in (b'', b'1', b'"a"', b'[', b'[1', b'{"a":1', b'[1}', b'{"a":[1}', b'{"a"}', b'{:1}',
                 b'["a\\"]', b'{"a":}', b'[,]', b'[1:2]', b'["a":2]', b'{1,2}', b'x[]',
                 b'{"' + b'n' * 300 + b'":1}'):
        raises(ValueError, found, text)
    raises(ValueError, found, b'{}', ARRAY)
    raises(ValueError, found, b'[]', OBJECT)


def test_nesting_is_bounded():
    equal(len(found(b'[' * 8 + b']' * 8)), 1)
    raises(ValueError, found, b'[' * 9 + b']' * 9)
    raises(ValueError, found, b'[' * 5000)


def test_a_setting_is_found_flat_or_in_objects():
    file = io.BytesIO(SETTINGS)
    for key, expected in (('a.b', 1), ('c.d', '}]"'), ('h.i', 2), ('k', 4)):
        equal(value(file, *find(file, key)), expected)
    for key in ('a', 'g', 'c.x', 'a.b.c', 'f.x'):
        equal(find(file, key), None)
