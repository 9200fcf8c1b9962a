"""Archived pages: whatever was in them, text and web addresses are left."""

import pytest

from crawler.page import Page
from web.plugins.replay import harmless


@pytest.mark.parametrize(
    "body",
    [
        "<html><head><base href='//evil.invalid'><link rel=preconnect href='https://evil.invalid'></head><body>Tin</body>",
        "<p onclick=alert(1) style='background:url(//evil.invalid)'>Tin<img src=x onerror=alert(1)></p>",
        "<a href=' javascript:alert(1)' ping='//evil.invalid'>Tin</a><meta http-equiv=refresh content='0;x'>",
        "<svg><script>alert(1)</script></svg>Tin<template><script>alert(1)</script></template>",
        "<form action='//evil.invalid'><button formaction='//evil.invalid'>Tin</button></form><!-- <script> -->",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>Tin</noscript>",
    ],
)
def test_nothing_is_left_that_loads_runs_or_leads_away(body: str) -> None:
    shown = harmless(Page(body=body.encode(), url="https://truong.invalid/1"), "2026-11-22T02:00:00+07:00")
    assert "Tin" in shown
    assert "22/11/2026 02:00" in shown
    for danger in (
        "<script",
        "onclick=",
        "<link",
        "<base",
        'evil.invalid">',
        "javascript:",
        "<img src",
        "refresh",
        "style=",
    ):
        assert danger not in shown.replace("&lt;", ""), danger


@pytest.mark.parametrize("body", [b"", b"\x00\xff", b"<!-- -->", b"<frameset><frame src=x></frameset>"])
def test_pages_without_a_body_still_say_what_they_are(body: bytes) -> None:
    assert "Bản lưu" in harmless(Page(body=body, url="https://truong.invalid/1"), "2026-11-22T02:00:00+07:00")
