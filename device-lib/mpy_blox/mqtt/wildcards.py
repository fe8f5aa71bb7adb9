"""Topic filters with wildcards, loaded with the first message that meets one."""


def matches(topic_filter, topic):
    """Whether `topic` matches `topic_filter`, by the rules of MQTT 5 §4.7.

    >>> matches('a/+/c', 'a/b/c')
    True
    >>> matches('#', '$SYS/uptime')
    False
    """
    if topic[:1] == '$' and topic_filter[0] in '+#':
        return False
    levels = topic.split('/')
    parts = topic_filter.split('/')
    for index, part in enumerate(parts):
        if part == '#':
            return True
        if index >= len(levels) or part != '+' and part != levels[index]:
            return False
    return len(parts) == len(levels)
