"""The names of `logging` that few programs use: it loads this module when asked for one."""

import logging

FATAL = logging.CRITICAL
WARN = logging.WARNING
BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'


class NullHandler(logging.Handler):
    """Takes records nowhere.

    >>> import logging
    >>> log = logging.getLogger('silent')
    >>> log.addHandler(logging.NullHandler())
    >>> log.propagate = False
    >>> log.error('nobody hears this')
    """

    def emit(self, record):
        """Does nothing."""


class FileHandler(logging.StreamHandler):
    """Appends lines to a file. Flash wears: for a few lines a day, not for a debug log.

    >>> import logging
    >>> handler = logging.FileHandler('visits.log', 'w')
    >>> handler.handle(logging.LogRecord('door', logging.INFO, 'opened', ()))
    >>> handler.close()
    >>> open('visits.log').read()
    'opened\\n'
    """

    def __init__(self, filename, mode='a'):
        super().__init__(open(filename, mode))  # noqa: SIM115, closed by close()

    def emit(self, record):
        """Writes one line and commits it."""
        super().emit(record)
        self.flush()

    def flush(self):
        """Commits what was written to flash."""
        self.stream.flush()

    def close(self):
        """Closes the file."""
        self.stream.close()


def getLevelName(level):
    """Name of a level number, or the number of a name; else `Level N`, as in CPython."""
    for number, name in logging._names.items():
        if level == number:
            return name
        if level == name:
            return number
    return 'Level %s' % level


def addLevelName(level, name):
    """Gives a level number a name."""
    logging._names[level] = name


def disable(level=logging.CRITICAL):
    """Silences this level and all below it, in every logger."""
    logging.Logger.silenced = level


def shutdown():
    """Flushes every handler: what goes before a reset."""
    for logger in [logging.root] + list(logging._loggers.values()):
        for handler in logger.handlers:
            handler.flush()
