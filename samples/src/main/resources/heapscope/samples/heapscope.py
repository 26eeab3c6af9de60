"""The teaching module for real interpreters, where its functions do nothing.

Put it beside a workload, and the workload runs on python3 and on pypy3 as it is.
"""


def mark(name):
    """Sets a bookmark at this place of the run."""


def pin(object):
    """Holds an object where it is; tells whether it could be held."""
    return True


def unpin(object):
    """Lets an object move again."""


def add_memory_pressure(estimate, object=None):
    """Tells the collector of memory outside its heap that the object, if one is given, keeps."""
    try:
        import __pypy__
        __pypy__.add_memory_pressure(estimate)
    except ImportError:
        pass


def is_pinned(object):
    """Tells whether an object is held."""
    return False
