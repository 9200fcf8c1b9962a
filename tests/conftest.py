"""What tests need of the machine: a missing piece is a visible skip for a user and a failure in CI."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def missing(what: str) -> None:
    """Skip the test because `what` is not on this machine; in CI, where everything must be there, fail it."""
    if os.environ.get("CI"):
        pytest.fail(f"CI must have {what}", pytrace=False)
    pytest.skip(f"needs {what}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of samples and gold beside the checkout; not on a user's machine."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        missing("../shared")
    return folder
