"""Print where the Python files below a folder use what the oldest MicroPython has not.

Arguments: the folder. Without one the facts prove themselves: each has to find its own example.
"""

import ast
import pathlib
import sys

from facts import FACTS

# What falls back where something is missing may use it.
_FALL_BACKS = ('ImportError', 'AttributeError')


def findings(source, name):
    """Yield a line for each place that breaks a rule."""
    tree = ast.parse(source)
    guarded = {inside for each in ast.walk(tree) if _falls_back(each)
               for inside in ast.walk(each)}
    for node in ast.walk(tree):
        for matches, instead, reason, _ in FACTS:
            if node not in guarded and matches(node):
                line = getattr(node, 'lineno', 0)
                yield '%s:%d: %s (%s)' % (name, line, instead, reason)


def _falls_back(node):
    if isinstance(node, ast.Try):
        return any(handler.type is not None and any(name in ast.unparse(handler.type)
                                                    for name in _FALL_BACKS)
                   for handler in node.handlers)
    return isinstance(node, (ast.If, ast.IfExp)) and 'hasattr' in ast.unparse(node.test)


def main():
    """Print the findings; how many facts there are, and those that do not find their example."""
    if len(sys.argv) > 1:
        root = pathlib.Path(sys.argv[1])
        for path in sorted(root.rglob('*.py')):
            for finding in findings(path.read_text(), path.relative_to(root)):
                print(finding)
        return
    for fact in FACTS:
        if not any(fact[2] in finding for finding in findings(fact[3], 'example')):
            print('finds nothing:', fact[3])
    print(len(FACTS), 'facts')


main()
