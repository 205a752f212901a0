"""A longer comparison: `pytest tests/oracle --hypothesis-profile=long`."""

from hypothesis import settings

settings.register_profile("long", max_examples=5000, deadline=None)
