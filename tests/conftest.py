"""How hard the properties are tried: `HYPOTHESIS_PROFILE=deep pytest tests/property` for the long run."""

import os

from hypothesis import HealthCheck, settings

# A busy machine is no defect: no deadline for one example. What one page may cost is tested where cost is the subject.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), derandomize=True)
settings.register_profile("deep", settings.get_profile("default"), max_examples=100_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default"))
