# What goes wrong with inflating: the package's fault is final, the flash's passes.
import ram_flash

ram_flash.mount()

from check import equal
from mpy_blox.ota import inflate
from mpy_blox.ota.status import UpdateError

# A zlib stream of one stored block, with a window of 1 KB (RFC 1950, RFC 1951 §3.2.4).
STREAM = b'\x28\x15\x01\x05\x00\xfa\xffhello\x06\x2c\x02\x15'


def outcome(stream, target='/target'):
    with open('/source', 'wb') as file:
        file.write(stream)
    try:
        return inflate.run('/source', target, 'wb', 100)
    except UpdateError as error:
        return error.code
    except OSError as error:
        return 'OSError %d' % error.errno


def test_a_good_stream_comes_out_whole():
    equal(outcome(STREAM), 5)
    with open('/target', 'rb') as file:
        equal(file.read(), b'hello')


def test_a_stream_that_is_damaged_or_cut_off_is_refused():
    equal(outcome(STREAM[:5] + b'\x00' + STREAM[6:]), 'size')
    equal(outcome(STREAM[:-6]), 'size')
    equal(outcome(b'\x78' + STREAM[1:]), 'size')
    equal(outcome(b''), 'size')


def test_a_flash_that_fails_is_no_fault_of_the_package():
    class Failing:
        def __init__(self, *mode):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *error):
            pass

        def write(self, data):
            raise OSError(5)

    real = open

    def opening(path, mode):
        return Failing() if path == '/target' else real(path, mode)

    inflate.open = opening
    try:
        equal(outcome(STREAM), 'OSError 5')
    finally:
        del inflate.open
