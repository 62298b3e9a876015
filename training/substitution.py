"""Documents again with other people and towns in them. The corpora name the same few hundred people many times; names from
everywhere teach that the words around a name make it one (Agarwal et al. 2020, "Entity-switched datasets").

Within a document a word is replaced alike each time, so a minister who is called by the surname in the next sentence is
still the same one.
"""
from gazetteer import person_names_by_locale, town_names
from score import spans

MIN_NAMES = 20  # first names and surnames that a locale must have
TOWN_SHARE = 0.5  # of a document's places that are replaced, countries among them


class NameLists:
    """Names to put in: `people`, (first names, surnames) of each locale; `towns`, by their number of words."""

    def __init__(self, cache):
        pairs = [[one_word(names) for names in parts] for _, parts in sorted(person_names_by_locale(cache).items())]
        self.people = [parts for parts in pairs if all(len(names) >= MIN_NAMES for names in parts)]
        self.towns = {}
        for town in sorted(set(town_names(cache))):
            words = tuple(town.split(" "))
            if all(map(is_capitalised, words)):
                self.towns.setdefault(len(words), []).append(words)


def is_capitalised(word):
    """One capital, then small letters only; initials, titles with a stop and hyphenated names are not."""
    return len(word) > 1 and word.isalpha() and word.istitle()


def one_word(names):
    return [name for name in sorted(names) if is_capitalised(name)]


def substitute(document, lists, rng):
    """The same sentences with the people renamed from one locale, and half of the towns."""
    people, towns = rename_people(document, rng.choice(lists.people), rng), {}

    def renamed(tokens, kind):
        if kind == "PER":
            return tuple(people.get(token, token) for token in tokens)
        pool = lists.towns.get(len(tokens))
        if tokens not in towns:
            towns[tokens] = rng.choice(pool) if pool and rng.random() < TOWN_SHARE else tokens
        return towns[tokens]

    copies = []
    for sentence in document:
        tokens = list(sentence.tokens)
        for start, end, kind in sorted(spans(sentence.tags)):
            if kind in ("PER", "LOC"):
                tokens[start:end] = renamed(tuple(tokens[start:end]), kind)
        copies.append(sentence._replace(tokens=tuple(tokens)))
    return copies


def rename_people(document, names, rng):
    """{word of a person's name: another}; the last words of names of several are surnames, as are single words."""
    mentions = [sentence.tokens[start:end] for sentence in document
                for start, end, kind in sorted(spans(sentence.tags)) if kind == "PER"]
    renamed = {}
    for mention in sorted(mentions, key=len, reverse=True):
        for i, token in enumerate(mention):
            if is_capitalised(token) and token not in renamed:
                renamed[token] = rng.choice(names[1] if i == len(mention) - 1 else names[0])
    return renamed
