"""How sure we are that a place name lies where it was placed, as a calibrated probability."""

from __future__ import annotations

import math

PLACED = 0.5
"""The confidence from which on a name is placed; below it, it is listed as unplaced, with its candidates."""

_SLOPE, _OFFSET = 1.04, 0.2
"""Platt scaling of the log-odds, fitted on our own data alone: the places of the gold in ``examples/`` and
``tests/gold/``, our table of sentences and 2,000 drawn towns (``python -m bench.places --calibration`` draws them
again and prints how often each confidence is right, there and on corpora that had no part in the fit)."""
_CLEAR = 4.0  # signs from which on a name is surely one of a place
_LEAST, _MOST = 0.01, 0.995


def certainty(lead: float, sign: float) -> float:
    """The probability, from 0 to 1, that a name lies within 161 km of where it was placed.

    :param lead: how far the place chosen leads its namesakes, from 0 to 1 (:func:`choosing.choose`).
    :param sign: the sum of the signs that the words name a place at all (:meth:`Signs.weigh`).
    """
    raw = min(max(lead * min(1.0, 0.5 + sign / (2 * _CLEAR)), _LEAST), _MOST)
    odds = _SLOPE * math.log(raw / (1 - raw)) + _OFFSET
    return round(1 / (1 + math.exp(-odds)), 3)
