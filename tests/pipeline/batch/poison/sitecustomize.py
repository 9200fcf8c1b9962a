"""Python imports this when it starts: some pages now end, or never leave, the process that reads them."""

import os
import signal
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[4]

if "pipeline.batch.reader" in sys.orig_argv:
    if "THIDUA_TEST_WITHOUT_NLP" in os.environ:  # which takes a second of each start
        bare = ModuleType("nlp")
        bare.__path__ = [str(ROOT / "nlp")]
        sys.modules["nlp"] = bare
        from nlp.facts import Facts

        bare.__dict__.update(VERSION="none", read=lambda _: Facts())

    import extract
    from crawler.page import Page
    from extract import Article

    healthy = extract.extract

    def extract_or_die(page: Page) -> Article:
        if b"crash" in page.body:
            os.kill(os.getpid(), signal.SIGKILL)
        while b"loop" in page.body:
            pass
        if b"swallow" in page.body:
            bytearray(3 * 2**30)
        if b"once " in page.body:
            mark = Path(page.body.split()[-1].decode())
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        return healthy(page)

    extract.extract = extract_or_die
