"""What an installation is told once: `thidua.toml`, and over it the environment (`THIDUA_CONTACT` ...)."""

import tomllib
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, SettingsError

from crawler.reasons import reason
from pipeline.errors import UserError

FILE = Path("thidua.toml")
_PREFIX = "THIDUA_"
_SENTENCES = {
    "extra_forbidden": "không có mục này",
    "missing": "thiếu mục này",
    "path_type": "phải là một đường dẫn",
    "string_type": "phải là chữ trong dấu nháy",
    "bool_type": "phải là true hoặc false",
    "bool_parsing": "phải là true hoặc false",
    "int_type": "phải là một số nguyên",
    "int_parsing": "phải là một số nguyên",
    "literal_error": "phải là một trong các từ cho sẵn (xem docs/operations.md)",
    "string_pattern_mismatch": "phải là địa chỉ thư hoặc trang web (https://…)",
    "too_short": "không được để trống",
    "list_type": "phải là một danh sách trong ngoặc vuông",
    "model_type": "phải là một bảng TOML",
}


class Mail(BaseModel, extra="forbid"):
    """Where reports are mailed.

    Attributes:
        tls: `implicit` from the first byte, `starttls` after a greeting, `none` for a relay on this machine.
        only_trouble: mail only runs that did not end well.
    """

    host: str
    port: int = 25
    sender: str
    recipients: list[str] = Field(min_length=1)
    tls: Literal["none", "starttls", "implicit"] = "none"
    user: str | None = None
    password: SecretStr | None = None
    only_trouble: bool = False


class Webhook(BaseModel, extra="forbid"):
    """Where reports are posted as JSON; the address may hold a key, so it is never printed whole."""

    url: SecretStr
    token: SecretStr | None = None


class Settings(BaseSettings):
    """An installation's settings; paths in the file start from the file's folder.

    Attributes:
        data: folder of everything that is stored and built.
        contact: mail or web address that the owners of crawled sites can write to.
        feedback: mail or web address that readers of the site report errors to; not asked for there where `None`.
        sources: folder of source files; the project's own where `None`.
        log_json: log as JSON lines.
        mail, webhook: where each night's report is sent.
    """

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(
        env_prefix=_PREFIX, env_nested_delimiter="__", env_ignore_empty=True, extra="forbid"
    )

    data: Path = Path("data")
    contact: str | None = None
    feedback: Annotated[str, Field(pattern=r"^(https?://\S+|[^@\s]+@[^@\s]+)$")] | None = None
    sources: Path | None = None
    log_json: bool = False
    mail: Mail | None = None
    webhook: Webhook | None = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the signature is pydantic-settings'
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the file, whose values `load` gives as arguments."""
        return env_settings, init_settings


def load(file: Path | None = None) -> Settings:
    """The settings of `file`, or of `thidua.toml` in the current folder if there is one, or the defaults.

    Raises:
        UserError: the file given is not there, is no TOML or has a mistake; an environment variable has one.
    """
    if file is None:
        file = FILE
        values = _read(file) if file.is_file() else {}
    else:
        values = _read(file)
    for key in ("data", "sources"):
        if isinstance(value := values.get(key), str):
            values[key] = file.parent / value
    try:
        return Settings(**values)  # type: ignore[arg-type]
    except (ValidationError, SettingsError) as error:
        raise UserError(_sentence(error, file, values)) from error


def _read(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError(f"{file}: không đọc được tệp cấu hình ({reason(error)}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{file}: không phải TOML ({error}).") from error


def _sentence(error: ValidationError | SettingsError, file: Path, values: dict[str, object]) -> str:
    """A line for each mistake, without the values: one of them may be a password."""
    if isinstance(error, SettingsError):
        return f"Biến môi trường {_PREFIX}…: {error}"
    lines = []
    for mistake in error.errors(include_input=False, include_url=False):
        path = [str(step) for step in mistake["loc"]]
        where = (
            f"{file}: {'.'.join(path)}" if path[0] in values else f"Biến môi trường {_PREFIX}{'__'.join(path).upper()}"
        )
        lines.append(f"{where}: {_SENTENCES.get(mistake['type'], mistake['msg'])}.")
    return "\n".join(lines)
