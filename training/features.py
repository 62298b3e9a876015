"""Token -> word, case and character features. core/tag/features.ts is the same code in TypeScript; parity is tested.

A word is known by a 32-bit fingerprint of its folded, lower-case form, so the shipped vocabulary holds no strings.
A word is looked up as it is, then without accents; what is still unknown gets the zero vector and lives from its
characters, case and context.
"""
import re
import unicodedata

WORD_CHARS = 16  # a longer word keeps its first and last 8 characters
CASE_CLASSES = 8
UNKNOWN_WORD = 0
NO_CHAR, UNKNOWN_CHAR = 0, 1

INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
FOLDED = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
}
FOLD_TABLE = str.maketrans(FOLDED)


def fold_token(token):
    """One spelling for quotes, dashes and compatibility characters; invisible characters gone."""
    return unicodedata.normalize("NFKC", INVISIBLE.sub("", token).translate(FOLD_TABLE))


def strip_accents(word):
    """Base letters only: "são" -> "sao"."""
    return re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", word))


def word_fingerprint(word):
    """32-bit FNV-1a over the UTF-16 code units of the word, bytes low to high."""
    h = 0x811C9DC5
    for byte in word.encode("utf-16-le", "surrogatepass"):
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


def case_class(word):
    """0 no letters, 1 CAPITALS, 2 Capitalised, 3 CapitalFirst mixed, 4 mIxed, 5 number, 6 with a digit, 7 lower."""
    has_upper, has_lower = word != word.lower(), word != word.upper()
    first, rest = word[:1], word[1:]
    first_upper = first != first.lower()
    if has_upper and not has_lower and len(word) > 1:
        return 1
    if first_upper and rest != rest.upper() and rest == rest.lower():
        return 2
    if first_upper:
        return 3
    if has_upper:
        return 4
    if re.search("[0-9]", word):
        return 5 if re.fullmatch("[0-9]+", word) else 6
    return 7 if has_lower else 0


def char_row(word, char_id):
    """Exactly WORD_CHARS character ids, padded with NO_CHAR; an unknown letter counts as its base letter."""
    half = WORD_CHARS // 2
    kept = word if len(word) <= WORD_CHARS else word[:half] + word[-half:]
    ids = [char_id.get(c) or char_id.get(strip_accents(c)[:1], UNKNOWN_CHAR) for c in kept]
    return ids + [NO_CHAR] * (WORD_CHARS - len(ids))


class Encoder:
    """Looks tokens up: word row (0 = unknown), case class, character ids; `flags` are of a sentence's tokens."""

    def __init__(self, row_by_fingerprint, char_id, gazetteer):
        self.row_by_fingerprint = row_by_fingerprint
        self.char_id = char_id
        self.flags = gazetteer.flags

    def word(self, folded):
        lower = folded.lower()
        row = self.row_by_fingerprint.get(word_fingerprint(lower))
        if row is None:
            row = self.row_by_fingerprint.get(word_fingerprint(strip_accents(lower)))
        return UNKNOWN_WORD if row is None else row

    def __call__(self, token):
        folded = fold_token(token)
        return self.word(folded), case_class(folded), char_row(folded, self.char_id)
