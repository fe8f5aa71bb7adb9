"""What the test is told: one word for what happened, and its arguments, a line."""


def say(*words):
    print(*words, flush=True)
