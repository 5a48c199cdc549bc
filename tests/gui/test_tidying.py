"""When garbage is searched for."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from aipm_desktop.gui import tidying


class Ring:
    """Only a search finds out that nobody holds it."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture(autouse=True)
def thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def make_much() -> weakref.ref[Ring]:
    """A ring that has become old, and so much else that a search is due."""
    ring = Ring()
    found = weakref.ref(ring)
    gc.collect(1)
    del ring
    for _ in range(40):
        gc.collect(1)
    return found


def test_old_garbage_waits_for_a_quiet_moment(qapp: QApplication) -> None:
    tidying.begin()
    gc.collect()
    watch = tidying.Tidying()
    ring = make_much()
    assert not watch.beat()
    assert ring() is not None
    assert watch.beat()
    assert ring() is None


def test_little_garbage_is_left(qapp: QApplication) -> None:
    tidying.begin()
    gc.collect()
    watch = tidying.Tidying()
    assert not any([watch.beat(), watch.beat(), watch.beat()])
