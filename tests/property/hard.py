"""How many examples a promise is tried on: a thousand, and 100,000 with `HYPOTHESIS_PROFILE=deep`."""

from hypothesis import HealthCheck, settings

__all__ = ["HARD"]

HARD = settings(
    max_examples=max(1_000, settings().max_examples), suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example]
)
