"""What a user gives an entity to call."""


async def call(function, *args):
    """Calls what a user gave, a function or a coroutine function."""
    if function:
        result = function(*args)
        if hasattr(result, 'send'):
            await result
