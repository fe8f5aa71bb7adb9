"""The order of versions (PEP 440)."""


def age(version):
    """A version of PEP 440 as a list that compares as the versions do."""
    marks = {'dev': 1, 'a': 2, 'b': 3, 'rc': 4, '': 5, 'post': 6}
    found, number, mark = [], '', ''
    for c in version.split('+')[0] + '.':
        if c.isdigit():
            if mark:
                found = _without_zeros(found) + [marks.get(mark, 5)]
            number, mark = number + c, ''
        else:
            if number:
                found.append(int(number) + 10)
            number, mark = '', '' if c in '.-_' else mark + c
    # What follows a number is below or above nothing at all.
    return _without_zeros(found) + [5]


def _without_zeros(found):
    while found and found[-1] == 10:
        found.pop()
    return found
