"""Every way to give roles crossed with every way to name role, cluster, year and schools: none hides another."""

from itertools import product

import pytest

from tests.nlp.clusters.telling import roles

LEAD, DEPUTY, SECOND = "Trường Chính trị tỉnh Nghệ An", "Trường Chính trị tỉnh Quảng Bình", "Trường Chính trị Lê Duẩn"
MEETING = (
    "Ngày 18/11/2024, Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ tổ chức Hội nghị tổng kết công tác thi đua "
    "năm 2024."
)
ROLES = ["Cụm trưởng", "đơn vị Cụm trưởng", "Trưởng Cụm"]
CLUSTERS = ["", "của Cụm", "Cụm thi đua", "Cụm thi đua Bắc Trung Bộ"]
GIVEN = ["là {}", "sẽ do {} đảm nhiệm", "thuộc về {}", "được giao cho {}", "chuyển cho {}"]
TAKEN = ["được bầu làm", "giữ vai trò", "tiếp nhận nhiệm vụ", "trúng cử", "là", "được Hội nghị thống nhất cử làm"]
NEXT_YEAR = "năm 2025"


def told(sentence: str) -> dict[int | None, tuple[str | None, list[str]]]:
    return roles(f"{MEETING}\n\n{sentence[0].upper()}{sentence[1:]}", covers="2024")


@pytest.mark.parametrize(("role", "cluster"), product(ROLES, CLUSTERS))
def test_who_leads_next_year(role: str, cluster: str) -> None:
    named = {f"{role} {cluster} {NEXT_YEAR}", f"{role} {NEXT_YEAR} {cluster}"}
    sentences = [f"{' '.join(name.split())} {given.format(LEAD)}." for name, given in product(named, GIVEN)]
    sentences += [f"{LEAD} {taken} {' '.join(name.split())}." for name, taken in product(named, TAKEN)]
    sentences += [f"Năm 2025, {LEAD} {taken} {' '.join(f'{role} {cluster}'.split())}." for taken in TAKEN]
    assert [sentence for sentence in sentences if told(sentence) != {2025: ("nghe-an", [])}] == []


DEPUTIES = [
    (["Cụm phó", "đơn vị Cụm phó", "Phó Cụm trưởng"], DEPUTY, ["quang-binh"]),
    (["hai Cụm phó", "các Cụm phó", "Cụm phó"], f"{DEPUTY} và {SECOND}", ["quang-binh", "quang-tri"]),
    (["hai Cụm phó", "Cụm phó"], "hai trường Quảng Bình và Quảng Trị", ["quang-binh", "quang-tri"]),
    (["hai Cụm phó", "Cụm phó"], "Trường Chính trị các tỉnh Quảng Bình, Quảng Trị", ["quang-binh", "quang-tri"]),
]


@pytest.mark.parametrize(
    "frame",
    [
        "Năm 2025, Cụm trưởng là {lead}, {role} là {deputies}.",
        "Hội nghị bầu {lead} làm Cụm trưởng, {deputies} làm {role} năm 2025.",
        "Hội nghị thống nhất {lead} là Cụm trưởng, {deputies} là {role} Cụm thi đua Bắc Trung Bộ năm 2025.",
        "Cụm trưởng năm 2025 là {lead}; {role}: {deputies}.",
        "Năm 2025: Cụm trưởng - {lead}; {role} - {deputies}.",
        "{lead} (Cụm trưởng) và {deputies} ({role}) điều hành Cụm năm 2025.",
        "{lead} đảm nhận vai trò Cụm trưởng, {deputies} đảm nhận vai trò {role} trong năm 2025.",
        "Vai trò Cụm trưởng năm 2025 được giao cho {lead}, vai trò {role} được giao cho {deputies}.",
        "Năm 2025, {lead} sẽ giữ nhiệm vụ Cụm trưởng, {role} gồm {deputies}.",
    ],
)
def test_who_leads_and_who_helps_are_of_one_year(frame: str) -> None:
    told_wrong = []
    for names, deputies, slugs in DEPUTIES:
        for role in names:
            sentence = frame.format(lead=LEAD, role=role, deputies=deputies)
            if told(sentence) != {2025: ("nghe-an", slugs)}:
                told_wrong.append(sentence)
    assert told_wrong == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"{LEAD}, Cụm trưởng và {DEPUTY}, Cụm phó Cụm thi đua chủ trì hội nghị bàn kế hoạch năm 2025.",
        f"{LEAD} là Cụm trưởng, {DEPUTY} là Cụm phó Cụm thi đua Bắc Trung Bộ đã ký giao ước năm 2025.",
    ],
)
def test_the_year_of_what_they_do_is_not_that_of_their_roles(sentence: str) -> None:
    assert told(sentence) == {2024: ("nghe-an", ["quang-binh"])}
