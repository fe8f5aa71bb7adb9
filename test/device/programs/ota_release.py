# Whether a board takes a release: the test vectors of the protocol, and FORGERIES in number.
# The flash is a littlefs in RAM.
import json
import os
from binascii import hexlify
from hashlib import sha256

import ram_flash

with open(os.getenv('VECTORS')) as file:
    VECTORS = json.load(file)
FORGERIES = int(os.getenv('FORGERIES'))

ram_flash.mount()

from check import equal, raises
from retained import RetainedClient, packed
from mpy_blox import clock
from mpy_blox.ota import info, keys, manifest, paths, signature
from mpy_blox.ota.files import DOWNLOADS, empty_folder
from mpy_blox.ota.status import UpdateError
from mpy_blox.ota.worker import step
from mpy_blox.settings import load

os.mkdir('/.update')
os.mkdir('/.update/releases')


class Board:
    began = 0
    prefix = 'mpypi'
    node = 'mpypi/nodes/esp32-1/'
    began = 0

    def __init__(self, facts, retained=None):
        self.config = {'update.keys': facts['keys'], 'update.channel': facts['channel']}
        self.device_id = facts['deviceId']
        self.client = RetainedClient(retained or {})
        clock.unix_time = lambda: facts['now']
        with open('/.update/releases/demo.seq', 'w') as file:
            json.dump([facts['seq'], facts['channel']], file)


def published(vector):
    # The entry with the size of what is retained, and that by its topic.
    payload = packed(vector['manifest'].encode())
    entry = dict(vector['entry'], size=len(payload))
    return entry, {'mpypi/packages/release/' + entry['pkg_sha256']: payload}


async def follow(board, entry):
    # The steps of a release until there is something to download.
    with open('/.update/list.channel', 'w') as file:
        json.dump([entry], file)
    job = {'path': '/.update/list.channel', 'digest': None, 'attempt': 1, 'forced': False}
    name = 'check'
    while name not in ('blobs', 'settled'):
        name = await step('step.' + name, board, job)
    return name


async def verdict(vector, clock_is_set=True, extra_bytes=0):
    entry, retained = published(vector)
    entry['size'] += extra_bytes
    board = Board(vector['board'], retained)
    clock.is_set = lambda: clock_is_set
    empty_folder(DOWNLOADS)  # else a manifest that came before is not fetched again
    try:
        await follow(board, entry)
    except UpdateError as error:
        return error.code


async def test_the_test_vectors_of_the_protocol_are_judged_as_they_say():
    wrong = []
    for vector in VECTORS:
        said = await verdict(vector)
        if said != vector['error']:
            wrong.append((vector['name'], vector['error'], said))
    equal(wrong, [])


def test_what_a_path_is_both_ends_say_alike():
    with open('/host' + os.getenv('VECTORS').replace('vectors', 'paths')) as file:
        places = json.load(file)
    equal([place for place in places if paths.is_path(place['path']) != place['taken']], [])
    for other in (None, 7, b'a', ['a']):
        equal(paths.is_path(other), False)


def boot_with(settings):
    # What a board has of these settings in RAM.
    with open('/settings.json', 'w') as file:
        json.dump(settings, file)
    return load('/settings.json')


def check(config, entry):
    # It takes the signature out of its entry.
    signature.check(config, dict(entry))


def test_keys_are_not_kept_in_ram():
    key = VECTORS[0]['board']['keys'][0]
    for settings in ({'update.keys': [key]}, {'update': {'keys': [key]}}):
        config = boot_with(settings)
        equal(config.get('update.keys'), True)
        equal(list(keys.keys(config)), [key['id']])


def test_nothing_or_nothing_in_brackets_means_that_nobody_has_to_sign():
    unsigned = {'pkg_sha256': 'x'}
    for value in (None, [], {}):
        for settings in ({'update.keys': value}, {'update': {'keys': value}}, {}):
            check(boot_with(settings), unsigned)
            equal(info.keys(boot_with(settings)), [])


def test_keys_that_are_none_leave_a_board_that_takes_nothing():
    vector = VECTORS[0]
    key = vector['board']['keys'][0]
    for value in ('', 0, False, True, 'none', 7, {'id': 1}, [1], [[]], [{'id': key['id']}],
                  [dict(key, n=key['n'][1:])], [dict(key, id='00000000')],
                  [dict(key, n='x' * 768)], {'id': key['id'], 'n': key['n']}):
        for settings in ({'update.keys': value}, {'update': {'keys': value}}):
            for entry, code in ((vector['entry'], 'unknown-key'), ({}, 'unsigned')):
                equal(raises(UpdateError, check, boot_with(settings), entry).code, code)
                equal(info.keys(boot_with(settings)), None)


def test_settings_that_are_spoiled_after_the_boot_leave_a_board_that_takes_nothing():
    vector = VECTORS[0]
    config = boot_with({'update.keys': vector['board']['keys']})
    check(config, vector['entry'])
    for text in ('', '{"update.keys": []}', '{"update.keys": [{"id', 'null'):
        with open('/settings.json', 'w') as file:
            file.write(text)
        equal(raises(UpdateError, check, config, vector['entry']).code, 'unknown-key')
    os.remove('/settings.json')
    equal(raises(UpdateError, check, config, vector['entry']).code, 'unknown-key')


def judge(board, entry, text):
    # What the steps of a release do, without the broker.
    check(board.config, entry)
    with open('manifest', 'wb') as file:
        file.write(text)
    if hexlify(sha256(text).digest()).decode() != entry['pkg_sha256']:
        raise UpdateError('hash', '')
    manifest.admit(board, manifest.header('manifest'), entry, False)
    return [line for line in manifest.lines('manifest')]


class Chance:
    def __init__(self, seed):
        self._seed = seed

    def below(self, n):
        self._seed = (self._seed * 1103515245 + 12345) & 0x7fffffff
        return (self._seed >> 8) % n


def mutated(text, chance):
    text = bytearray(text)
    for _ in range(1 + chance.below(3)):
        kind = chance.below(6)
        at = chance.below(len(text))
        if kind == 0:
            text[at] ^= 1 << chance.below(8)
        elif kind == 1:
            text = text[:at + 1]
        elif kind == 2:
            lines = bytes(text).split(b'\n')
            first, second = chance.below(len(lines)), chance.below(len(lines))
            lines[first], lines[second] = lines[second], lines[first]
            text = bytearray(b'\n'.join(lines))
        elif kind == 3:
            text = text[:at] + text[at // 2:]
        elif kind == 4:
            text = text[:at] + b'[{"\\0,-1e9 9' + text[at:]
        else:
            text[at:at + 1] = bytes([chance.below(256)])
        text = text or bytearray(b'\n')
    return bytes(text)


def forgeries(count, sign):
    # Returns how many were taken, and the manifest that was not forged.
    vector = VECTORS[0]
    text = vector['manifest'].encode()
    facts = dict(vector['board'])
    if not sign:
        facts['keys'] = []
    board = Board(facts)
    taken = 0
    chance = Chance(7)
    for number in range(count):
        forged = mutated(text, chance)
        entry = dict(vector['entry'])
        if number % 2 or not sign:
            entry['pkg_sha256'] = hexlify(sha256(forged).digest()).decode()
        if sign and number % 5 == 0:
            at = chance.below(len(entry['sig']))
            entry['sig'] = entry['sig'][:at] + 'A=/+ x'[chance.below(6)] + entry['sig'][at + 1:]
        try:
            for path, size, _ in judge(board, entry, forged):
                assert '..' not in path and path[0] != '/' and size >= 0, path
            taken += forged != text
        except UpdateError:
            pass
    return taken


def test_no_forgery_is_taken_by_a_board_with_a_key():
    equal(forgeries(FORGERIES, True), 0)


def test_no_forgery_crashes_a_board_without_a_key():
    forgeries(FORGERIES, False)


async def test_a_release_that_was_accepted_is_not_undone_by_an_older_one():
    vector = dict(VECTORS[0], board=dict(VECTORS[0]['board']))
    vector['board']['seq'] = 1 << 62
    equal(await verdict(vector), 'old-seq')


async def test_what_was_released_before_the_bundle_that_came_by_cable_is_refused():
    seq = json.loads(VECTORS[0]['manifest'].split('\n')[0])['seq']
    for accepted, expected in (([seq], 'old-seq'), ([seq - 1], None), (['x'], None), ([], None)):
        entry, retained = published(VECTORS[0])
        board = Board(VECTORS[0]['board'], retained)
        with open('/.update/releases/demo.seq', 'w') as file:
            json.dump(accepted, file)
        clock.is_set = lambda: True
        empty_folder(DOWNLOADS)
        said = None
        try:
            await follow(board, entry)
        except UpdateError as error:
            said = error.code
        equal((accepted, said), (accepted, expected))


async def test_an_expired_release_is_taken_while_the_clock_is_not_set():
    vector = [vector for vector in VECTORS if vector['error'] == 'expired'][0]
    equal(await verdict(vector, clock_is_set=False), None)


async def test_a_manifest_of_another_size_than_the_list_says_is_refused():
    equal(await verdict(VECTORS[0], extra_bytes=1), 'size')


async def test_another_channel_in_the_settings_forgets_what_was_accepted():
    vector = dict(VECTORS[0], board=dict(VECTORS[0]['board']))
    vector['board']['seq'] = 1 << 62
    entry, retained = published(vector)
    board = Board(vector['board'], retained)
    with open('/.update/releases/demo.seq', 'w') as file:
        json.dump([1 << 62, 'another'], file)
    equal(await follow(board, entry), 'blobs')


def test_a_board_finds_its_place_in_a_rollout_as_the_protocol_says():
    from mpy_blox.step.check import takes_part
    with open('/host' + os.getenv('VECTORS').replace('vectors', 'rollout')) as file:
        places = json.load(file)
    for place in places:
        for rollout, expected in ((place['place'], False), (place['place'] + 1, True)):
            entry = {'pkg_sha256': place['release'], 'rollout': rollout}
            equal(takes_part(entry, place['deviceId']), expected)
