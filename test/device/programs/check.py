# What board tests say.
import io
import logging


def equal(found, expected):
    assert found == expected, 'found %r, expected %r' % (found, expected)


def contains(text, part):
    assert part in text, '%r is not in %r' % (part, text)


def raises(kind, call, *args):
    try:
        call(*args)
    except kind as e:
        return e
    raise AssertionError('%s was not raised' % kind.__name__)


def logged(level=logging.DEBUG):
    # A stream that gets everything that is logged from now on.
    stream = io.StringIO()
    logging.basicConfig(level=level, stream=stream, format='%(levelname)s %(message)s', force=True)
    return stream
