"""What MicroPython 1.22 lacks as an ESP32 has it, and newer ones have: where tests would not notice.

A board is built at ``MICROPY_CONFIG_ROM_LEVEL_EXTRA_FEATURES`` (``ports/esp32/mpconfigport.h``);
paths are MicroPython's own. Each fact is a matcher, what to do instead, its source, and a line of
Python that breaks the rule.
"""

import ast

_LEVEL = 'py/mpconfig.h of 1.22: %s is at EVERYTHING'


def _called(node):
    return isinstance(node, ast.Call)


def function(name, arguments):
    """A call of the built-in function ``name`` with so many positional arguments."""
    return lambda node: (_called(node) and isinstance(node.func, ast.Name)
                         and node.func.id == name and len(node.args) == arguments)


def method(name, arguments):
    """A call of a method of this name with so many positional arguments."""
    return lambda node: (_called(node) and isinstance(node.func, ast.Attribute)
                         and node.func.attr == name and len(node.args) in arguments)


def keyword(name, method):
    """A call of a method of this name with this keyword."""
    return lambda node: (_called(node) and isinstance(node.func, ast.Attribute)
                         and node.func.attr == method
                         and any(each.arg == name for each in node.keywords))


def given_tuple(*names):
    """A call of one of these methods with a tuple."""
    return lambda node: (_called(node) and isinstance(node.func, ast.Attribute)
                         and node.func.attr in names and node.args
                         and isinstance(node.args[0], ast.Tuple))


def attribute(name):
    """An attribute of this name, of whatever object."""
    return lambda node: isinstance(node, ast.Attribute) and node.attr == name


def of_module(module, *names):
    """``module.name``, or ``from module import name``."""
    def matches(node):
        if isinstance(node, ast.ImportFrom):
            return node.module == module and any(each.name in names for each in node.names)
        return (isinstance(node, ast.Attribute) and node.attr in names
                and isinstance(node.value, ast.Name) and node.value.id == module)
    return matches


def module(*names):
    """An import of one of these modules."""
    def matches(node):
        if isinstance(node, ast.Import):
            return any(each.name in names for each in node.names)
        return (isinstance(node, ast.ImportFrom) and not node.level
                and node.module in names)
    return matches


def syntax(*kinds):
    """A statement or expression of this kind, of those that Python's ``ast`` knows."""
    types = tuple(getattr(ast, kind) for kind in kinds if hasattr(ast, kind))
    return lambda node: isinstance(node, types)


def _positional_only(node):
    return isinstance(node, ast.arguments) and bool(node.posonlyargs)


FACTS = (
    (function('next', 2), 'loop with for … break … else',
     _LEVEL % 'MICROPY_PY_BUILTINS_NEXT2' + ' until 1.24', 'next(iter([]), None)'),
    (attribute('appendleft'), 'append and popleft alone',
     'py/objdeque.c: both ends since 1.23', 'queue.appendleft(1)'),
    (given_tuple('startswith', 'endswith'), 'one call for each',
     'py/objstr.c: tuples since 1.25', "'ab'.startswith(('a', 'b'))"),
    (method('to_bytes', (0, 1)), 'say length and byte order',
     'py/objint.c: optional since 1.24', '(1).to_bytes(2)'),
    (method('from_bytes', (1,)), 'say the byte order',
     'py/objint.c: optional since 1.24', "int.from_bytes(b'a')"),
    (keyword('signed', 'to_bytes'), 'struct.pack',
     'py/objint.c: signed since 1.29', "(1).to_bytes(1, 'big', signed=True)"),
    (attribute('bit_length'), 'count shifts',
     'py/objint.c: not before 1.29', '(1).bit_length()'),
    (attribute('itemsize'), 'know it',
     _LEVEL % 'MICROPY_PY_BUILTINS_MEMORYVIEW_ITEMSIZE', "memoryview(b'').itemsize"),
    (attribute('_asdict'), 'name the fields',
     _LEVEL % 'MICROPY_PY_COLLECTIONS_NAMEDTUPLE__ASDICT', 'pair._asdict()'),
    (attribute('groups'), 'group(1), group(2), …',
     _LEVEL % 'MICROPY_PY_RE_MATCH_GROUPS', "re.match('a', 'a').groups()"),
    (attribute('span'), 'take the text apart by other means',
     _LEVEL % 'MICROPY_PY_RE_MATCH_SPAN_START_END', "re.match('a', 'a').span()"),
    (of_module('sys', 'intern', 'getsizeof', 'tracebacklimit', 'exc_info', 'settrace'),
     'do without',
     'py/mpconfig.h of 1.22: MICROPY_PY_SYS_INTERN, _GETSIZEOF and _TRACEBACKLIMIT at '
     'EVERYTHING, _EXC_INFO and _SETTRACE off', 'import sys\nsys.getsizeof(1)'),
    (of_module('micropython', 'heap_locked', 'RingIO'), 'do without',
     _LEVEL % 'MICROPY_PY_MICROPYTHON_HEAP_LOCKED' + '; RingIO since 1.24',
     'from micropython import RingIO'),
    (module('vfs', 'tls', 'weakref', 'marshal'),
     'try … except ImportError: os.mount, ssl',
     'extmod/modvfs.c and extmod/modtls_mbedtls.c: since 1.23; the others later', 'import vfs'),
    (attribute('mem_backup'), 'machine.RTC().memory()',
     'extmod/modmachine.c: since 1.29', 'machine.mem_backup()'),
    (syntax('Match', 'TryStar', 'TemplateStr'), 'if … elif',
     'py/grammar.h: no such rule', 'match 1:\n    case 1:\n        pass'),
    (_positional_only, 'name the argument with an underscore',
     'py/grammar.h: no such rule', 'def f(a, /):\n    pass'),
)
