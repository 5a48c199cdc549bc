"""How much work a layout may still do: counted, not timed, so that the same graph gives the same picture everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aipm_desktop.domain.errors import Cancelled


class Effort:
    """Steps left to spend, each about a microsecond of a machine of 2024; every look also asks whether to stop."""

    def __init__(self, steps: int, is_cancelled: Callable[[], bool] | None = None) -> None:
        self.left = steps
        self._is_cancelled = is_cancelled

    def spend(self, steps: int) -> bool:
        """Whether there is still something left after these steps; raises Cancelled when nobody wants the result."""
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled
        self.left -= steps
        return self.left > 0

    def part(self, steps: int) -> Effort:
        """An effort of its own that is cancelled together with this one."""
        return Effort(steps, self._is_cancelled)


def numbers(seed: int) -> Iterator[int]:
    """The same sequence of numbers below 2**32 for the same seed (a linear congruential generator, Knuth's constants)."""
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        yield state >> 32
