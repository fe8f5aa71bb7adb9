"""What the unix port's `micropython` lacks."""


def alloc_emergency_exception_buf(size):
    """Accepted: exceptions of interrupts have the heap here."""
