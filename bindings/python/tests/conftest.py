"""Texts for all tests: every kind of Arabic text, and the awkward ones."""

import pytest

#: Vocalised, Quranic, with digits, abbreviations, other scripts, emoji, and nothing at all.
TEXTS = [
    "",
    " ",
    "قال د. أحمد: النسبة 3.5%. انتهى.",  # Dr. Ahmad said: the rate is 3.5%. The end.
    "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ ۝١",  # in the name of God, with an ayah number
    "كتـــاب ﻣﺪﺭﺳﺔ ﷺ",  # book, elongated; school, in presentation forms; a word ligature
    "وصل 25 طالباً في 10:50 يوم 12/08/2014!!",  # 25 students arrived at 10:50 on 12/08/2014
    "Relatedنعم 😀👍🏽 #وسم @user https://example.com/a",
    "سطر\nآخر\r\n\tنهاية",  # line, other, end
    "a\u0301 e\u0301 \U0001F1EA\U0001F1EC \ufeff\u200f",
]


@pytest.fixture(params=TEXTS, ids=range(len(TEXTS)))
def text(request):
    return request.param
