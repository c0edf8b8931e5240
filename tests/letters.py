#!/usr/bin/env python3
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
"""Generates the tables of letters in include/lucity/text/ from Python's copy of Unicode's data.

letters.py --write INCLUDE_FOLDER   replaces the tables in the headers; clang-format lays them out
letters.py INCLUDE_FOLDER           fails if a table in a header is not the generated one

Unicode never changes a character's name or decomposition, so every version from 13.0 on gives the
same tables.
"""

import re
import sys
import unicodedata

NUMBERS = "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE".split()

# Scripts whose decimal digits are read as those of ASCII.
SCRIPTS_WITH_DIGITS = [
    "ARABIC-INDIC", "EXTENDED ARABIC-INDIC", "NKO", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI",
    "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "THAI", "LAO", "TIBETAN", "MYANMAR",
    "KHMER", "MONGOLIAN", "OSMANYA", "SEGMENTED",
]

# How the names of other digits start.
STYLES_OF_DIGITS = ["SUPERSCRIPT", "SUBSCRIPT", "CIRCLED DIGIT"]

# How the names of alphabets start that are read as that of ASCII.
STYLES_OF_LETTERS = [
    "PARENTHESIZED LATIN SMALL", "CIRCLED LATIN CAPITAL", "CIRCLED LATIN SMALL",
    "PARENTHESIZED LATIN CAPITAL", "SQUARED LATIN CAPITAL", "NEGATIVE CIRCLED LATIN CAPITAL",
    "NEGATIVE SQUARED LATIN CAPITAL",
]

# Ranges in which Unicode's compatibility form (NFKC) is taken, if it is a character of ASCII:
# punctuation, letterlike symbols, full-width forms, and mathematical alphabets.
COMPATIBLE = [(0x2000, 0x206F), (0x2100, 0x214F), (0xFF01, 0xFF5E), (0x1D400, 0x1D7FF)]
FULL_WIDTH = range(0xFF01, 0xFF5F)

# What browsers, IDNA or people take for a sign of ASCII.
SIGNS = {
    " ": ["NO-BREAK SPACE", "IDEOGRAPHIC SPACE"],
    "\n": ["LINE SEPARATOR", "PARAGRAPH SEPARATOR"],
    ".": ["ARABIC FULL STOP", "SYRIAC SUPRALINEAR FULL STOP", "SYRIAC SUBLINEAR FULL STOP",
          "IDEOGRAPHIC FULL STOP", "HALFWIDTH IDEOGRAPHIC FULL STOP", "SMALL FULL STOP"],
    "-": ["HYPHEN", "NON-BREAKING HYPHEN", "FIGURE DASH", "EN DASH", "EM DASH", "HORIZONTAL BAR",
          "MINUS SIGN", "SMALL HYPHEN-MINUS"],
    "/": ["FRACTION SLASH", "DIVISION SLASH", "BIG SOLIDUS"],
    "\\": ["SET MINUS", "REVERSE SOLIDUS OPERATOR", "BIG REVERSE SOLIDUS",
           "SMALL REVERSE SOLIDUS"],
    ":": ["RATIO", "MODIFIER LETTER COLON", "SMALL COLON"],
    "@": ["SMALL COMMERCIAL AT"],
}

# The capitals that are read as small letters: of modern Greek, and of Cyrillic without the letters
# that Unicode calls extended.
CAPITALS = [(0x386, 0x3AB), (0x400, 0x42F)]


def folded():
    """What each code point is read as."""
    found = {}

    def add(name, ascii_character):
        found[ord(unicodedata.lookup(name))] = ord(ascii_character)

    for sign, names in SIGNS.items():
        for name in names:
            add(name, sign)
    for digit, number in enumerate(NUMBERS):
        for script in SCRIPTS_WITH_DIGITS:
            add(f"{script} DIGIT {number}", str(digit))
        for style in STYLES_OF_DIGITS:
            add(f"{style} {number}", str(digit))
    for letter in "abcdefghijklmnopqrstuvwxyz":
        for style in STYLES_OF_LETTERS:
            add(f"{style} LETTER {letter.upper()}", letter)
    for first, last in COMPATIBLE:
        for code in range(first, last + 1):
            form = unicodedata.normalize("NFKC", chr(code))
            if len(form) == 1 and form.isascii():
                found[code] = ord(form if code in FULL_WIDTH else form.lower())
    return found


def base(code):
    """The small letter under the accents of a letter, or the letter itself."""
    decomposed = unicodedata.normalize("NFD", chr(code).lower())
    accented = all(unicodedata.combining(accent) for accent in decomposed[1:])
    return ord(decomposed[0]) if accented else code


def letters_under_accents():
    """Of Greek and Cyrillic."""
    found = {}
    for code in range(0x370, 0x530):
        category = unicodedata.category(chr(code))
        read = any(first <= code <= last for first, last in CAPITALS)
        if category == "Ll" or (category == "Lu" and read):
            found[code] = base(code)
    return {code: to for code, to in found.items() if code != to}


def period_rows(found):
    """Runs of code points that go to the same ones over and over, sorted: first, last, to, period.

    Code points that are not assigned may be in a run, but end none.
    """
    left = sorted(found)
    while left:
        first = left[0]
        best = (first, 1)
        for period in (1, *range(94, 1, -1)):
            last = first
            code = first
            while True:
                code += 1
                if code in found:
                    if found[code] != found[first] + (code - first) % period:
                        break
                    last = code
                elif unicodedata.category(chr(code)) != "Cn":
                    break
            best = max(best, (last, min(period, last - first + 1)), key=lambda run: run[0])
        last, period = best
        yield first, last, found[first], period
        left = [code for code in left if code > last]


def character(code):
    if code >= 0x80:
        return f"0x{code:x}"
    return {"\n": "U'\\n'", "\\": "U'\\\\'"}.get(chr(code), f"U'{chr(code)}'")


def runs(found):
    return ", ".join(f"{{0x{first:04x}, 0x{last:04x}, {character(to)}, {period}}}"
                     for first, last, to, period in period_rows(found)) + ","


def letters(first, last):
    """A string with a letter for each code point; a full stop for those that have none in ASCII."""
    bases = [base(code) for code in range(first, last + 1)]
    text = "".join(chr(code) if code < 0x80 else "." for code in bases)
    return " ".join(f'"{text[at:at + 64]}"' for at in range(0, len(text), 64))


TABLES = [
    ("ascii_fold.hpp", "folded_runs[]{", "}", lambda: runs(folded())),
    ("base_letter.hpp", "accented_runs[]{", "}", lambda: runs(letters_under_accents())),
    ("base_letter.hpp", "latin_base_letters =", "", lambda: letters(0xC0, 0x17F)),
    ("base_letter.hpp", "more_latin_base_letters =", "", lambda: letters(0x1E00, 0x1EFF)),
]


def split(text, head, tail):
    """What comes before a table in a header's text, the table, and what comes after it."""
    begin = text.index(f" {head}") + len(head) + 1
    end = text.index(f"{tail};\n", begin)
    return text[:begin], text[begin:end], text[end:]


def wrong_tables(texts):
    """The tables in the texts of headers that are not the generated ones, whatever their layout."""
    wrong = []
    for header, head, tail, generate in TABLES:
        _, table, _ = split(texts[header], head, tail)
        if re.findall(r"\S+", table) != re.findall(r"\S+", generate()):
            wrong.append(f"{header}: {head}")
    return wrong


def write(texts, folder):
    for header, head, tail, generate in TABLES:
        before, _, after = split(texts[header], head, tail)
        texts[header] = f"{before}\n{generate()}{after}"
    for header, text in texts.items():
        with open(f"{folder}/{header}", "w", encoding="utf-8") as out:
            out.write(text)


def check(texts):
    wrong = wrong_tables(texts)
    # A changed row of each table has to be noticed.
    for header, head, tail, _ in TABLES:
        before, table, after = split(texts[header], head, tail)
        changed = re.sub(r"[0-9a-y](?=[\",])", "z", table, count=1)
        if f"{header}: {head}" not in wrong_tables({**texts, header: before + changed + after}):
            wrong.append(f"{header}: {head} (a changed row is not noticed)")
    for table in wrong:
        print(f"{table} is not what letters.py generates", file=sys.stderr)
    return 1 if wrong else 0


def main():
    folder = f"{sys.argv[-1]}/lucity/text"
    texts = {}
    for header in {table[0] for table in TABLES}:
        with open(f"{folder}/{header}", encoding="utf-8") as text:
            texts[header] = text.read()
    if "--write" in sys.argv:
        write(texts, folder)
        return 0
    return check(texts)


sys.exit(main())
