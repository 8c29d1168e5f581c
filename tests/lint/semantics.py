#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every test is there that docs/semantics.md names. A name without a program is of the one before it in
its row.

usage: semantics.py [source folder]
"""

import re
import sys
from pathlib import PurePosixPath

import sources

TABLE = "docs/semantics.md"
NAME = re.compile(r"`((?:tst_\w+::)?\w+_\w+)`")
FUNCTION = re.compile(r"^    void (\w+)\(\);", re.MULTILINE)


def functions(root):
    """Test functions by the name of their program."""
    paths = [path for path in sources.files(root) if PurePosixPath(path).name.startswith("tst_")]
    return {PurePosixPath(path).stem: set(FUNCTION.findall(sources.read(root, path))) for path in paths}


def check(root):
    known = functions(root)
    problems = []
    for number, line in enumerate(sources.read(root, TABLE).splitlines(), 1):
        program = ""
        for name in NAME.findall(line) if line.startswith("|") else []:
            program = name.split("::")[0] if "::" in name else program
            if name.split("::")[-1] not in known.get(program, ()):
                problems.append(f"{TABLE}:{number}: there is no test {name} in {program or 'nothing'}")
    return problems


if __name__ == "__main__":
    sys.exit(sources.report("semantics", check(sys.argv[1] if len(sys.argv) > 1 else sources.ROOT)))
