"""Vietnamese alphabetical order."""

from db.vietnamese import name_key, sort_key


def test_provinces_sort_as_a_dictionary_does() -> None:
    right = [
        "An Giang",
        "Bà Rịa - Vũng Tàu",
        "Bạc Liêu",
        "Bắc Kạn",
        "Bến Tre",
        "Cà Mau",
        "Cần Thơ",
        "Đà Nẵng",
        "Đắk Lắk",
    ]
    right += ["Điện Biên", "Gia Lai", "Hà Giang", "Hà Nam", "Hải Dương", "Hòa Bình", "Huế", "Ninh Bình", "Ninh Thuận"]
    assert sorted(sorted(right), key=sort_key) == right


def test_tones_decide_last() -> None:
    right = ["ma", "mà", "mả", "mã", "má", "mạ", "ma túy", "mă", "mâ"]
    assert sorted(sorted(right), key=sort_key) == right
    assert sort_key("Hòa") == sort_key("HÒA")


def test_people_sort_by_given_name() -> None:
    right = ["Trần Thị An", "Lê Văn Ánh", "Phạm Minh Đức", "Cầm Thị Lai", "Nguyễn Văn Lai"]
    assert sorted(sorted(right), key=name_key) == right
