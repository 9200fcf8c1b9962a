"""Which school is meant: full names, honorifics, bare provinces in lists, and names left out."""

import pytest

from extract.article import Article
from nlp.clusters import names as cluster_names
from nlp.reading import Reading, begin
from nlp.schools import component as schools


def read(text: str, url: str | None = None, site_name: str | None = None) -> Reading:
    reading = begin(Article(text=text, url=url, site_name=site_name))
    schools.find(reading)
    cluster_names.find(reading)
    return reading


def slugs(text: str, url: str | None = None, site_name: str | None = None) -> list[str]:
    return [school.school for school in read(text, url, site_name).schools]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Trường Chính trị tỉnh Hoà Bình", "hoa-binh"),
        ("TRƯỜNG CHÍNH TRỊ HOÀ BÌNH", "hoa-binh"),
        ("trường chính trị Nguyễn Văn Linh", "hung-yen"),
        ("Trường Chính trị Nguyễn Văn Linh (tỉnh Hưng Yên)", "hung-yen"),
        ("Trường ĐTCB Lê Hồng Phong", "ha-noi"),
        ("Trường Đào tạo cán bộ Lê Hồng Phong thành phố Hà Nội", "ha-noi"),
        ("Trường Chính trị TP. Đà Nẵng", "da-nang"),
        ("Trường Chính trị tỉnh Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"),
        ("Trường Chính trị tỉnh Bà Rịa-Vũng Tàu", "ba-ria-vung-tau"),
        ("Trường Chính trị Nguyễn Chí Thanh tỉnh Thừa Thiên - Huế", "hue"),
        ("Trường Chính trị Nguyễn Chí Thanh thành phố Huế", "hue"),
        ("Học viện Cán bộ Thành phố Hồ Chí Minh", "tp-ho-chi-minh"),
        ("Học viện Cán bộ TP. Hồ Chí Minh", "tp-ho-chi-minh"),
        ("Học viện Cán bộ", "tp-ho-chi-minh"),
        ("Trường Chính trị tỉnh Đắc Lắc", "dak-lak"),
        ("Trường Chính trị Trường Chinh tỉnh Nam Định", "nam-dinh"),
    ],
)
def test_full_names(text: str, slug: str) -> None:
    found = read(f"Lãnh đạo {text} phát biểu.").schools
    assert [(school.school, school.implied) for school in found] == [(slug, False)]
    school = read(text).schools[0]
    assert read(text).text[school.start : school.end].rstrip(")") == text.rstrip(")")


def test_two_schools_called_nguyen_van_cu() -> None:
    assert slugs("Trường Chính trị Nguyễn Văn Cừ và Trường Đào tạo cán bộ Nguyễn Văn Cừ cùng dự.") == [
        "bac-ninh",
        "quang-ninh",
    ]
    assert slugs("Trường Nguyễn Văn Cừ đăng cai.") == []
    assert slugs("Trường ĐTCB Nguyễn Văn Cừ tỉnh Quảng Ninh dự. Trường Nguyễn Văn Cừ đăng cai.") == ["quang-ninh"] * 2
    assert slugs("Trường ĐTCB Nguyễn Văn Cừ tỉnh Quảng Ninh dự. Trường Chính trị Nguyễn Văn Cừ đăng cai.") == [
        "quang-ninh",
        "bac-ninh",
    ]


def test_who_writes_is_the_school_throughout_its_paragraph() -> None:
    text = "Nhà trường mở 78 lớp, dự hội thao do Trường Chính trị tỉnh Đồng Nai mở. Nhà trường giành giải Nhất."
    own = "Trường Chính trị tỉnh Bình Dương"
    assert slugs(text, site_name=own) == ["binh-duong", "dong-nai", "binh-duong"]


def test_an_honorific_that_the_successor_kept_is_its_own_in_the_rest_of_the_text() -> None:
    alone = "Trường Chính trị Trường Chinh đăng cai."
    assert slugs(f"Trường Chính trị Trường Chinh tỉnh Ninh Bình họp. {alone}") == ["ninh-binh", "ninh-binh"]
    assert slugs(f"Trường Chính trị tỉnh Ninh Bình họp. {alone}") == ["ninh-binh", "nam-dinh"]


@pytest.mark.parametrize(
    "text",
    [
        "Trường Sĩ quan Chính trị khai giảng.",
        "Trung tâm chính trị huyện Yên Bình khai giảng.",
        "Trường Chính trị - Hành chính tỉnh Luông Nậm Thà thăm và làm việc.",
        "Trường THPT Lê Hồng Phong đón bằng.",
        "Học viện Cán bộ quản lý xây dựng và Trường Cán bộ quản lý Nông nghiệp dự.",
        "Các trường chính trị tỉnh, thành phố cả nước thi đua.",
        "Phong trào thi đua xây dựng trường chính trị chuẩn.",
        "Đoàn đại biểu các tỉnh Hà Giang, Cao Bằng và Lạng Sơn dự.",
        "Đồng chí Nguyễn Văn Linh thăm Hưng Yên.",
    ],
)
def test_not_ours(text: str) -> None:
    assert slugs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Trường Chính trị các tỉnh Hà Giang, Cao Bằng và Lạng Sơn dự.",
        "Trường Chính trị các tỉnh, thành phố: Hà Giang; Cao Bằng; Lạng Sơn.",
        "Trường Chính trị: Hà Giang - Cụm trưởng, Cao Bằng - Cụm phó, Lạng Sơn - Cụm phó.",
        "Cùng dự có trường chính trị các tỉnh bạn Hà Giang, Cao Bằng, Lạng Sơn.",
        "Dự có các trường chính trị: Hà Giang, Cao Bằng, Lạng Sơn.",
        "Dự có Trường Chính trị tỉnh Hà Giang, Cao Bằng, Lạng Sơn.",
        "Dự có Trường Chính trị tỉnh Hà Giang (Cụm trưởng), Cao Bằng (Cụm phó) và Hoàng Văn Thụ.",
        "Đến nay 03 trường đã được công nhận đạt chuẩn mức 1 (Hà Giang, Cao Bằng, Lạng Sơn).",
        "Cụm thi đua số 2 gồm 03 đơn vị: Hà Giang, Cao Bằng, Lạng Sơn.",
        "Cụm thi đua gồm các trường Hà Giang, Cao Bằng, Lạng Sơn.",
        "Cụm trưởng là Hà Giang, Cao Bằng và Lạng Sơn được bầu làm Cụm phó.",
    ],
)
def test_bare_provinces_in_lists_are_schools(text: str) -> None:
    assert slugs(text) == ["ha-giang", "cao-bang", "lang-son"]


def test_a_name_left_out_is_the_sites_own_school() -> None:
    own = "Trường Chính trị tỉnh Yên Bái"
    assert slugs("Nhà trường họp tổng kết.", site_name=own) == ["yen-bai"]
    assert slugs("Hội nghị họp tại Trường Chính trị tỉnh.", url="https://baohungyen.vn/tin-1.html") == ["hung-yen"]
    assert slugs("Nhà trường họp tổng kết.", url="https://truongchinhtrina.gov.vn/a") == ["nghe-an"]
    assert slugs("Nhà trường họp tổng kết.") == []
    assert slugs("Trường Chính trị tỉnh An Giang đến thăm trường ta.", site_name=own) == ["an-giang", "yen-bai"]
    assert slugs("Trường Chính trị tỉnh An Giang đến thăm trường ta.") == ["an-giang"]
    assert slugs("Các nhà trường trong vùng thi đua.", site_name=own) == []


def test_a_name_left_out_is_the_school_just_spoken_of() -> None:
    own = "Trường Chính trị tỉnh Yên Bái"
    text = "Trường Chính trị Tô Hiệu vượt kế hoạch; đến tháng 6, Trường đạt 60/64 chỉ tiêu."
    assert slugs(text, site_name=own) == ["hai-phong", "hai-phong"]
    assert slugs("Trường THPT Chu Văn An đón cờ. Nhà trường có 40 lớp.", site_name=own) == []


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("Cụm thi đua các trường chính trị khu vực đồng bằng sông Hồng họp.", ["dong-bang-song-hong"]),
        ("Cụm Thi đua số 03 (các trường chính trị) họp. Cụm sẽ sơ kết.", ["trung-du-mien-nui-phia-bac"] * 2),
        ("Cụm thi đua số 4 - các trường chính trị khu vực đồng bằng sông Hồng họp.", ["dong-bang-song-hong"]),
        ("Trường Chính trị tỉnh dự họp Cụm Đông Nam bộ.", ["dong-nam-bo"]),
        ("Trường Chính trị tỉnh dự. Cụm họp. Sau đó Cụm thi đua số 9 ký giao ước.", ["dong-bang-song-cuu-long"] * 2),
        ("Các trường chính trị khu vực Tây Nguyên dự. Cụm thi đua họp.", ["tay-nguyen"]),
        ("Trường Chính trị dự họp Cụm thi đua số 1 Bộ Công an. Cụm họp.", []),
        ("Cụm thi đua số 4 các trung tâm chính trị cấp huyện họp tại Trường Chính trị tỉnh.", []),
        ("Cụm thi đua Mặt trận 5 thành phố họp tại Trường Chính trị Tô Hiệu.", []),
        ("Cụm thi đua 6 tỉnh Bắc Trung bộ họp tại Trường Chính trị Tô Hiệu.", []),
        ("Cụm công nghiệp Tây Nguyên gần trường chính trị.", []),
    ],
)
def test_clusters(text: str, clusters: list[str]) -> None:
    assert [cluster.cluster for cluster in read(text).clusters] == clusters
