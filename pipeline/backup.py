"""A copy of what must survive: the archive, people's decisions and the store. All else is built from these."""

import shutil
from pathlib import Path

from crawler.reasons import reason
from db.opening import copy
from pipeline.errors import UserError
from pipeline.folders import DataFolder


def backup(data: DataFolder, out: Path) -> int:
    """Copy the data folder to `out`; what an earlier backup there has already is not copied again.

    No other command writes meanwhile. The store comes last, whole or not at all: an interrupted backup leaves the one
    before it usable. To restore, copy the folder back as a data folder and run `thidua build`.

    Returns:
        Bytes copied.

    Raises:
        UserError: nothing to back up, another command is writing, `out` cannot be written.
        StoreError: the store is damaged: the backup of it that is there stays.
    """
    if not data.store.is_file():
        raise UserError(f"{data.store}: chưa có gì để sao lưu; hãy chạy `thidua nightly` trước.")
    if out.resolve() == data.root.resolve():
        raise UserError(f"{out}: phải là một thư mục khác thư mục dữ liệu.")
    folders = (data.archive, data.corrections)
    for folder in folders:
        if out.resolve().is_relative_to(folder.resolve()):  # each backup would hold all those before it
            raise UserError(f"{out}: phải nằm ngoài {folder}, nơi có những tệp cần sao lưu.")
    with data.locked():
        try:
            out.mkdir(parents=True, exist_ok=True)
            copied = sum(_copy_folder(folder, out / folder.name) for folder in folders)
            copy(data.store, kept := out / data.store.name)
            return copied + kept.stat().st_size
        except OSError as error:
            raise UserError(f"{out}: không sao lưu được ({reason(error)}).") from error


def _copy_folder(folder: Path, out: Path) -> int:
    copied = 0
    for file in sorted(folder.rglob("*")):
        target, size = out / file.relative_to(folder), file.stat().st_size
        if not file.is_file() or (target.is_file() and _stamp(target) == _stamp(file)):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, target)
        copied += size
    return copied


def _stamp(file: Path) -> tuple[int, int]:
    return file.stat().st_size, int(file.stat().st_mtime)
