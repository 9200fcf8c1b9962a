"""What is handed to those who install: the sample settings are valid, the guide knows every way a source can end."""

import re
from pathlib import Path

import pytest

from db.schema import vocabulary
from pipeline.settings import load
from tests.conftest import ROOT

DEPLOY = ROOT / "deploy"


def test_the_sample_settings_are_valid_as_they_are_and_with_every_entry_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("THIDUA_CONTACT", raising=False)
    sample = (DEPLOY / "thidua.toml").read_text("utf-8")
    assert load(DEPLOY / "thidua.toml").contact == "thuvien@truong.example"
    used = tmp_path / "thidua.toml"
    used.write_text(re.sub(r"(?m)^# (?=\[|\w+ = )", "", sample), "utf-8")
    settings = load(used)
    assert settings.mail is not None
    assert settings.mail.tls == "starttls"
    assert settings.webhook is not None
    assert settings.log_json
    assert settings.sources == Path("/etc/thidua/nguon")


def test_the_guide_explains_every_way_a_source_can_end() -> None:
    guide = (ROOT / "docs" / "operations.md").read_text("utf-8")
    missing = [term.name for term in vocabulary() if term.kind == "source_outcome" and term.name not in guide]
    assert missing == []


@pytest.mark.parametrize("unit", ["thidua-nightly.service", "thidua-site.service"])
def test_services_run_without_rights_they_do_not_need(unit: str) -> None:
    text = (DEPLOY / unit).read_text("utf-8")
    for line in ("User=thidua", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=\n"):
        assert f"\n{line}" in text
