"""How hard the properties are tried: `HYPOTHESIS_PROFILE=deep pytest tests/property` for the long run, "quick" for many short ones."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no defect: no deadline for one example. What one page may cost is tested where cost is the subject.
_CHECKS = [HealthCheck.too_slow, HealthCheck.large_base_example]
settings.register_profile("default", max_examples=1_000, deadline=None, suppress_health_check=_CHECKS)
settings.register_profile("ci", settings.get_profile("default"), derandomize=True)
settings.register_profile("quick", settings.get_profile("default"), max_examples=100)
# NEWSCLEAN_EXAMPLES asks for fewer than all, where an hour is what there is.
settings.register_profile("deep", settings.get_profile("default"), max_examples=int(os.environ.get("NEWSCLEAN_EXAMPLES", "100000")))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default"))


@pytest.fixture
def fresh_heap() -> Iterator[None]:
    """What other tests left in memory is no cost of what is measured: the collector would go through it again and again."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
