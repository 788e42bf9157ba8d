"""The growth curves as a picture: SVG, written by hand, in colours that do on light and dark pages."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import ceil, floor, log10

from benchmarks.growth import Point

__all__ = ["draw"]

_WIDE, _HIGH = 320, 240
_LEFT, _TOP, _RIGHT, _BOTTOM = 58, 34, 12, 44


def draw(curves: Sequence[tuple[str, str, Sequence[Point]]]) -> str:
    """Draw curves side by side, each with its title, what is counted and its points; both axes are logarithmic.

    >>> draw([("Length", "characters", [Point(1000, 0.001), Point(10000, 0.01)])])[:4]
    '<svg'
    """
    wide = _WIDE * len(curves)
    plots = "".join(f'<g transform="translate({_WIDE * number} 0)">{_plot(*curve)}</g>' for number, curve in enumerate(curves))
    style = "text{font:12px system-ui,sans-serif;fill:#7a828c}.t{font-weight:600}.g{stroke:#7a828c;stroke-opacity:.25}.c{stroke:#2f80c2;fill:none;stroke-width:2}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {_HIGH}" role="img" aria-label="How the cost of a clean grows">'
        f"<style>{style}circle{{fill:#2f80c2}}</style>{plots}</svg>\n"
    )


def _plot(title: str, unit: str, points: Sequence[Point]) -> str:
    across = [log10(point.amount) for point in points]
    up = [log10(1000 * point.seconds) for point in points]
    left, right = floor(min(across)), max(ceil(max(across)), floor(min(across)) + 1)
    low, high = floor(min(up)), max(ceil(max(up)), floor(min(up)) + 1)

    def x(value: float) -> float:
        return _LEFT + (value - left) / (right - left) * (_WIDE - _LEFT - _RIGHT)

    def y(value: float) -> float:
        return _HIGH - _BOTTOM - (value - low) / (high - low) * (_HIGH - _TOP - _BOTTOM)

    parts = [f'<text class="t" x="{_LEFT}" y="18">{escape(title)}</text>']
    parts += [
        f'<text x="{x(power):.0f}" y="{_HIGH - _BOTTOM + 16}" text-anchor="middle">{_short(power)}</text>'
        for power in range(left, right + 1)
    ]
    for power in range(low, high + 1):
        parts.append(f'<line class="g" x1="{_LEFT}" x2="{_WIDE - _RIGHT}" y1="{y(power):.0f}" y2="{y(power):.0f}"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{y(power) + 4:.0f}" text-anchor="end">{_time(power)}</text>')
    parts.append(f'<text x="{_WIDE - _RIGHT}" y="{_HIGH - 8}" text-anchor="end">{escape(unit)}</text>')
    parts.append(f'<polyline class="c" points="{" ".join(f"{x(a):.1f},{y(b):.1f}" for a, b in zip(across, up, strict=True))}"/>')
    parts += [f'<circle cx="{x(a):.1f}" cy="{y(b):.1f}" r="3"/>' for a, b in zip(across, up, strict=True)]
    return "".join(parts)


def _short(power: int) -> str:
    return f"{10 ** (power % 3)}{('', 'k', 'M', 'G')[power // 3]}"


def _time(power: int) -> str:
    return f"{10**power} ms" if 0 <= power < 3 else f"{10 ** (power - 3)} s" if power >= 3 else f"{10.0**power:g} ms"
