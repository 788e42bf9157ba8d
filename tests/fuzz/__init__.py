"""Fuzzing by bytes, outside the test suite: `make fuzz`."""
