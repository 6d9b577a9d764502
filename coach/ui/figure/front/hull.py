"""What is seen of a round thing: the hull of its cross-sections."""

from collections.abc import Sequence


def hull(points: Sequence[complex]) -> list[complex]:
    """Return the convex hull, counter-clockwise."""
    order = sorted((p.real, p.imag) for p in points)
    return [complex(x, y) for x, y in (*_half(order), *_half(order[::-1]))]


def _half(order: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    chain: list[tuple[float, float]] = []
    for x, y in order:
        while len(chain) > 1:
            (ax, ay), (bx, by) = chain[-2], chain[-1]
            if (bx - ax) * (y - by) - (by - ay) * (x - bx) > 0:  # still turns left
                break
            chain.pop()
        chain.append((x, y))
    return chain[:-1]
