"""The built program: `uv run pytest tests/frozen --frozen dist/first-shipment/first-shipment`."""

from pathlib import Path

import pytest


@pytest.fixture
def program(request: pytest.FixtureRequest) -> Path:
    """The built program, as an absolute path."""
    return Path(request.config.getoption("--frozen")).resolve()
