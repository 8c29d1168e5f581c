# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files are ours, and what in a C++ file is code."""

import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {".git", ".cache", "build", "__pycache__"}
CPP = (".h", ".cpp")

# A number is a token of its own, or the quote in 100'000 would begin a character.
TOKENS = re.compile(
    r"""(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)
      | (?P<include>^[ \t]*\#[ \t]*include\b[^\n]*)
      | (?P<raw>\b[uUL8]*R"(?P<mark>[^()\\\s]*)\(.*?\)(?P=mark)")
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<number>(?<!\w)\d(?:'?[\w.])*)
      | (?P<character>'(?:\\.|[^'\\\n])+')""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


def files(root):
    """Every file of ours below root, as paths relative to it, with forward slashes, sorted."""
    found = []
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [name for name in subfolders if name not in NOT_OURS and not is_foreign(folder, name)]
        found += [Path(folder, name).relative_to(root).as_posix() for name in names if name != ".git"]
    return sorted(found)


def is_foreign(folder, name):
    """Is this another repository, or a build folder?"""
    return any(os.path.exists(os.path.join(folder, name, mark)) for mark in (".git", "CMakeCache.txt"))


def read(root, path):
    return Path(root, path).read_text(encoding="utf-8")


def code_of(text):
    """The text with comments and the contents of literals blanked; lines stay where they are."""

    def blanked(match):
        if match["include"]:
            return re.sub(r"//.*|/\*.*?\*/", "", match[0])
        if match["number"]:
            return match[0]
        quote = "" if match["comment"] else '""'
        return quote + "\n" * match[0].count("\n")

    return TOKENS.sub(blanked, text)


def report(name, problems):
    """Prints the problems, one a line, as compilers do. The exit status of a check."""
    for problem in problems:
        print(problem)
    print(f"{name}: {len(problems)} problem{'' if len(problems) == 1 else 's'}", file=sys.stderr)
    return 1 if problems else 0
