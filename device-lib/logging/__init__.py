"""Logging by CPython's names, small enough for a board.

What user code expects is here: `getLogger`, `basicConfig`, levels, `Handler`, `StreamHandler`,
`Formatter`, `exception`. Syslog (`logging.syslog`) and the ring of last lines (`logging.ring`) are
modules of their own and load only when imported.

>>> import logging, sys
>>> logging.basicConfig(level=logging.INFO, format='%(levelname)s %(name)s: %(message)s',
...                     stream=sys.stdout)
>>> log = logging.getLogger('greenhouse.pump')
>>> log.info('%d litres', 12)
INFO greenhouse.pump: 12 litres

One thing is added: a value given to `hide()` never reaches a handler; `***` stands in its place.
"""

import io
import sys
import time

from micropython import const

CRITICAL = const(50)
ERROR = const(40)
WARNING = const(30)
INFO = const(20)
DEBUG = const(10)
NOTSET = const(0)

# No board was built earlier: such a date means that nobody has set the clock yet.
_FIRST_YEAR = const(2024)

_names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
_loggers = {}
_secrets = []


def redact(text):
    """`text` with `***` for each hidden value."""
    for secret in _secrets:
        if secret in text:
            text = text.replace(secret, '***')
    return text


class LogRecord:
    """One event on its way to the handlers.

    >>> import logging
    >>> logging.LogRecord('pump', logging.ERROR, 'valve %d stuck', (3,)).getMessage()
    'valve 3 stuck'
    """

    def __init__(self, name, level, msg, args, exc_info=None):
        self.name = name
        self.levelno = level
        self.levelname = _names.get(level, 'Level %s' % level)
        self.msg = msg
        self.args = args
        self.exc_info = exc_info
        self.created = time.time()

    def getMessage(self):
        """The message with its arguments filled in and secrets taken out."""
        text = str(self.msg)
        args = self.args
        if args:
            text = text % (args[0] if len(args) == 1 and isinstance(args[0], dict) else args)
        return redact(text)


class Formatter:
    """Turns a record into a line. Fields: name, levelname, levelno, message, asctime, created.

    >>> import logging
    >>> record = logging.LogRecord('pump', logging.INFO, 'on', ())
    >>> logging.Formatter('[%(levelname)s] %(message)s').format(record)
    '[INFO] on'
    """

    def __init__(self, fmt=None, datefmt=None):
        self._fmt = fmt or '%(message)s'
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """`2026-11-22 13:30:05`, or seconds since boot as long as nobody has set the clock."""
        at = time.localtime(int(record.created))
        if at[0] < _FIRST_YEAR:
            up = time.ticks_ms()
            return '+%d.%03d' % (up // 1000, up % 1000)
        if datefmt and hasattr(time, 'strftime'):
            return time.strftime(datefmt, at)
        return '%04d-%02d-%02d %02d:%02d:%02d' % tuple(at[:6])

    def formatException(self, exception):
        """The traceback of an exception, as the REPL prints it."""
        text = io.StringIO()
        sys.print_exception(exception, text)
        return redact(text.getvalue()).rstrip()

    def format(self, record):
        """The whole text for a record: the line and, where there is one, the traceback."""
        line = self._fmt % {
            'name': record.name,
            'levelname': record.levelname,
            'levelno': record.levelno,
            'created': record.created,
            'message': record.getMessage(),
            'asctime': self.formatTime(record, self.datefmt) if '%(asctime)' in self._fmt else '',
        }
        if record.exc_info:
            line += '\n' + self.formatException(record.exc_info)
        return line


def _set_level(self, level):
    """Lowest level (number or name) that is let through; for a logger, NOTSET asks the parent."""
    if isinstance(level, str):
        for number, name in _names.items():
            if level == name:
                level = number
        if isinstance(level, str):
            raise ValueError('unknown level')
    self.level = level


class Handler:
    """Base of what takes records somewhere. Subclasses define `emit(record)`.

    >>> import logging
    >>> class Lamp(logging.Handler):
    ...     def emit(self, record):
    ...         print('red', self.format(record))
    >>> log = logging.getLogger('lamp')
    >>> log.addHandler(Lamp(logging.ERROR))
    >>> log.propagate = False
    >>> log.warning('not bad enough')
    >>> log.error('too hot')
    red too hot
    """

    formatter = Formatter()
    setLevel = _set_level

    def __init__(self, level=NOTSET):
        self.level = level

    def setFormatter(self, formatter):
        """The Formatter to use instead of the plain message."""
        self.formatter = formatter

    def format(self, record):
        """The text of a record by this handler's formatter."""
        return self.formatter.format(record)

    def handle(self, record):
        """Emits the record; whatever goes wrong with that stays here: a log line must never end
        the work that logs it. A note of it goes to stderr."""
        try:
            self.emit(record)
        except Exception as e:
            sys.stderr.write('logging: %s in a line of %s\n' % (type(e).__name__, record.name))

    def flush(self):
        """Writes out what is held back."""

    close = flush


class StreamHandler(Handler):
    """Writes lines to a stream, `sys.stderr` unless told otherwise.

    >>> import io, logging
    >>> stream = io.StringIO()
    >>> logging.StreamHandler(stream).handle(logging.LogRecord('a', logging.INFO, 'hello', ()))
    >>> stream.getvalue()
    'hello\\n'
    """

    terminator = '\n'

    def __init__(self, stream=None):
        super().__init__()
        self.stream = stream or sys.stderr

    def emit(self, record):
        """Writes one line."""
        self.stream.write(self.format(record) + self.terminator)


class Logger:
    """What code logs with; got by `getLogger(name)`. Dots in the name make a family.

    >>> import logging
    >>> log = logging.getLogger('house.roof')
    >>> logging.getLogger('house').setLevel('ERROR')
    >>> log.isEnabledFor(logging.WARNING)
    False
    """

    # Class attributes: most loggers are never configured, and are some bytes smaller for it.
    setLevel = _set_level
    # By `disable()`, for all loggers.
    silenced = NOTSET
    handlers = ()
    propagate = True
    disabled = False

    def __init__(self, name, level=NOTSET, parent=None):
        self.name = name
        self.level = level
        self.parent = parent

    def getEffectiveLevel(self):
        """This logger's level, or that of the nearest ancestor that has one."""
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Whether a line of this level would be logged: ask before costly work for one."""
        return (level > self.silenced and not self.disabled
                and level >= self.getEffectiveLevel())

    def addHandler(self, handler):
        """Sends records of this logger and its children to `handler` too."""
        if handler not in self.handlers:
            self.handlers = list(self.handlers) + [handler]

    def removeHandler(self, handler):
        """The opposite of `addHandler`."""
        self.handlers = [h for h in self.handlers if h is not handler]

    def handle(self, record):
        """Gives a record to the handlers of this logger and, while they propagate, its ancestors.

        Where there is none, warnings and worse go to stderr.
        """
        logger = self
        found = False
        while logger:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and record.levelno >= WARNING:
            StreamHandler().handle(record)

    def log(self, level, msg, *args, **kwargs):
        """Logs `msg % args`.

        :param exc_info: an exception, or True for the one being handled; its traceback follows.
            MicroPython on most boards does not tell which one is being handled. There it is an
            exception among the arguments, or none.
        """
        if self.isEnabledFor(level):
            exc_info = kwargs.get('exc_info')
            if exc_info and not isinstance(exc_info, BaseException):
                # sys.exc_info is on the unix port; boards leave it out.
                exc_info = sys.exc_info()[1] if hasattr(sys, 'exc_info') else None
                for candidate in (msg,) + args:
                    if isinstance(candidate, BaseException):
                        exc_info = candidate
            self.handle(LogRecord(self.name, level, msg, args, exc_info))

    def debug(self, msg, *args, **kwargs):
        """Logs at level DEBUG."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Logs at level INFO."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Logs at level WARNING."""
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Logs at level ERROR."""
        self.log(ERROR, msg, *args, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Logs at level CRITICAL."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def exception(self, msg, *args, **kwargs):
        """Logs at level ERROR, with the traceback of the exception that is being handled."""
        kwargs.setdefault('exc_info', True)
        self.log(ERROR, msg, *args, **kwargs)


del _set_level

root = Logger('root', WARNING)


def getLogger(name=None):
    """The logger of this name, the same one at every call; without a name the root."""
    if not name or name == 'root':
        return root
    logger = _loggers.get(name)
    if logger is None:
        logger = _loggers[name] = Logger(name, NOTSET, getLogger(name.rpartition('.')[0]))
    return logger


def __getattr__(name):
    if name in ('debug', 'info', 'warning', 'error', 'critical', 'exception', 'log'):
        return getattr(root, name)
    # What is asked for once, or by few programs, costs RAM only there and then.
    import logging.setup as found

    # A deleted entry points at its value until its place is taken again: None goes first.
    package = sys.modules['logging']
    package.setup = sys.modules['logging.setup'] = None
    del package.setup, sys.modules['logging.setup']
    if not hasattr(found, name):
        import logging.rare as found
    return getattr(found, name)
