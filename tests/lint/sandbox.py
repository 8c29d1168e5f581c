#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the tables of docs/sandbox.md are those of the list that the contract tests hold against the sandbox, and
that the tests are there that the list names.

usage: sandbox.py [--update] [source folder]
"""

import re
import sys
from pathlib import Path

import semantics
import sources

LIST = "tests/contract/sandbox/offer.h"
DOCUMENT = "docs/sandbox.md"
TOKENS = re.compile(r'"((?:[^"\\]|\\.)*)"|([{},])')
TABLE = re.compile(r"(<!-- (\w+): made by tests/lint/sandbox\.py -->\n).*?(<!-- end -->)", re.DOTALL)


def entries(text, array):
    """The entries of one array of the list, each a list of texts; neighbouring literals are one text."""
    body = re.search(rf"\b{array}\[\] = \{{\n(.*?)\n\}};", text, re.DOTALL)
    found = []
    for literal, mark in TOKENS.findall(body[1] if body else ""):
        if mark == "{":
            found.append([""])
        elif mark == "," and found:
            found[-1].append("")
        elif not mark:
            found[-1][-1] += literal.replace('\\"', '"')
    # A comma behind an entry began a text that never came.
    return [[text for text in entry[:3]] for entry in found]


def table(header, rows):
    lines = [header, ["---"] * len(header)] + rows
    return "\n" + "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines) + "\n"


def tables(text):
    examples = [row[:2] for array in ("refusedQueries", "refusedIncludePaths") for row in entries(text, array)]
    return {
        "offered": table(["Command", "Remarks", "Cases"],
                         [[f"`{command}`", remarks, f"`{cases}`"]
                          for command, cases, remarks in entries(text, "offered")]),
        "refused": table(["Asked for", "Why", "Held by"],
                         [[asked, remarks, f"`{held}`"] for asked, held, remarks in entries(text, "refused")]),
        "examples": table(["In queries and include paths", "For example"],
                          [[asked, f"`{example}`"] for asked, example in examples]),
    }


def updated(document, text):
    made = tables(text)
    return TABLE.sub(lambda match: match[1] + made.get(match[2], "\n") + match[3], document)


def check(root):
    text, document = sources.read(root, LIST), sources.read(root, DOCUMENT)
    known = semantics.functions(root)
    problems = [f"{LIST}: there is no {cases}.cpp" for _, cases, _ in entries(text, "offered") if cases not in known]
    for _, held, _ in entries(text, "refused"):
        program, _, name = held.partition("::")
        if name not in known.get(program, ()):
            problems.append(f"{LIST}: there is no test {held}")
    if {name for _, name, _ in TABLE.findall(document)} != set(tables(text)):
        problems.append(f"{DOCUMENT}: its tables are not between their lines")
    if updated(document, text) != document:
        problems.append(f"{DOCUMENT}: its tables are not those of {LIST}: run tests/lint/sandbox.py --update")
    return problems


if __name__ == "__main__":
    arguments = sys.argv[1:]
    is_update = "--update" in arguments
    folder = next((each for each in arguments if each != "--update"), sources.ROOT)
    if is_update:
        path = Path(folder, DOCUMENT)
        path.write_text(updated(sources.read(folder, DOCUMENT), sources.read(folder, LIST)), encoding="utf-8")
    sys.exit(sources.report("sandbox", check(folder)))
