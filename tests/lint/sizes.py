#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that files and folders stay small. Above a limit: split, or say why in one of the first ten lines,
in a comment that begins with "Size:" (for a folder, in its CMakeLists.txt).

usage: sizes.py [source folder]
"""

import re
import sys
from collections import Counter
from pathlib import PurePosixPath

import sources

LINES = {".h": 120, ".cpp": 400, ".py": 400}
FILES = 20
REASON = re.compile(r"^\s*(//|#)\s*Size: \S", re.MULTILINE)


def has_reason(text):
    return bool(REASON.search("\n".join(text.split("\n")[:10])))


def check(root):
    known = sources.files(root)
    problems = []
    for path in known:
        limit = LINES.get(PurePosixPath(path).suffix)
        if not limit:
            continue
        text = sources.read(root, path)
        count = len(text.splitlines())
        if count > limit and not has_reason(text):
            problems.append(f"{path}:1: {count} lines, the limit is {limit}")
    counts = Counter(str(PurePosixPath(path).parent) for path in known if path.endswith(sources.CPP))
    for folder, count in sorted(counts.items()):
        listing = f"{folder}/CMakeLists.txt"
        if count > FILES and not (listing in known and has_reason(sources.read(root, listing))):
            problems.append(f"{folder}: {count} sources, the limit is {FILES}")
    return problems


if __name__ == "__main__":
    sys.exit(sources.report("sizes", check(sys.argv[1] if len(sys.argv) > 1 else sources.ROOT)))
