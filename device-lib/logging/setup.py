"""How logging is set up: loaded for the time of the call only."""

import logging

_FORMAT = '%(asctime)s %(levelname)s %(name)s: %(message)s'


def basicConfig(*, level=None, format=None, datefmt=None, stream=None, handlers=None, force=False):
    """Sets the root logger up, once: a second call does nothing unless `force` is true.

    :param level: number or name.
    :param format: line format, by default time, level, logger and message.
    :param handlers: used instead of one StreamHandler on `stream`.
    """
    if logging.root.handlers:
        if not force:
            return
        for handler in logging.root.handlers:
            handler.close()
        logging.root.handlers = ()
    formatter = logging.Formatter(format or _FORMAT, datefmt)
    for handler in handlers or (logging.StreamHandler(stream),):
        if not handler.formatter:
            handler.setFormatter(formatter)
        logging.root.addHandler(handler)
    if level is not None:
        logging.root.setLevel(level)
