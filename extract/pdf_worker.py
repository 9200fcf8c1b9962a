"""The text of a PDF from standard input to standard output: a process of its own, for what a hostile file does to it.

A page of a megabyte that unpacks to a gigabyte, or takes a minute to lay out, cannot be stopped from inside: PDFium
aborts the process it runs in. Imports nothing of thidua, to start fast.
"""

import resource
import sys

MEMORY = 400_000_000
SECONDS = 4  # of this process, not of the clock
CHARACTERS = 1_000_000
PAGES = 200
ENCRYPTED, MALFORMED, TOO_LARGE = 3, 4, 5  # exit statuses


def main() -> int:
    """Write the text of the first pages, each on its own lines; the exit status says why there is none."""
    import pypdfium2  # noqa: PLC0415 - thidua takes the numbers above from here and never needs its bindings

    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        return ENCRYPTED if "password" in str(error).lower() else MALFORMED
    written = 0
    try:
        for i in range(min(len(document), PAGES)):
            page = document[i].get_textpage()
            written += page.count_chars()
            if written > CHARACTERS:
                return TOO_LARGE
            sys.stdout.buffer.write(page.get_text_range().encode(errors="replace") + b"\n")
    except pypdfium2.PdfiumError:
        return MALFORMED
    return 0


if __name__ == "__main__":
    sys.exit(main())
