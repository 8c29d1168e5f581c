#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every source names its licence (MIT in core/, in the sample it embeds and in the programs that show it,
else GPL-3.0-or-later), that REUSE.toml covers the files that cannot, and that no file has notes to self or paths of
somebody's machine.

usage: texts.py [source folder]
"""

import re
import sys
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

import sources

# Written apart, so that this file does not find itself.
NOTES = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
MACHINE = re.compile(r"(?<![\w.])/(" + r"home|root|work|tmp|Users|mnt)/[\w.-]|\b[A-Z]:\\\\?Users")
LICENCE = re.compile(r"SPDX-License-" + r"Identifier: ([\w.-]+)")
SOURCE_NAMES = {"CMakeLists.txt", "dev", "run"}
SOURCE_SUFFIXES = {".h", ".cpp", ".py", ".cmake", ".sh", ".toml", ".yaml", ".yml", ".js"}
IS_DATA = re.compile(r"^(tests/.*/(corpus|data)/|docs/pictures/|resources/|LICENSES/)")


def expected_licence(path):
    return "MIT" if path.startswith(("core/", "docs/examples/", "resources/sample/")) else "GPL-3.0-or-later"


def is_source(path):
    name = PurePosixPath(path)
    return name.name in SOURCE_NAMES or name.suffix in SOURCE_SUFFIXES


def covered_paths(root):
    """Patterns of REUSE.toml that say a licence."""
    table = Path(root, "REUSE.toml")
    annotations = tomllib.loads(table.read_text(encoding="utf-8"))["annotations"] if table.exists() else []
    for annotation in annotations:
        if "SPDX-License-" + "Identifier" in annotation:
            paths = annotation["path"]
            yield from [paths] if isinstance(paths, str) else paths


def licence_problem(path, text, covered):
    head = "\n".join(text.split("\n")[:5])
    match = LICENCE.search(head)
    if match:
        wanted = expected_licence(path)
        return None if match[1] == wanted else f"licence {match[1]}, expected {wanted}"
    if not is_source(path) and any(fnmatchcase(path, pattern.replace("**", "*")) for pattern in covered):
        return None
    return "no SPDX licence line" if is_source(path) else "no SPDX licence line, and REUSE.toml does not name it"


def word_problems(path, text):
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, why in ((NOTES, "do it or file it"), (MACHINE, "a path of one machine")):
            match = pattern.search(line)
            if match:
                yield f"{path}:{number}: {match[0]}: {why}"


def check(root):
    covered = list(covered_paths(root))
    problems = []
    for path in sources.files(root):
        if path.startswith("LICENSES/"):
            continue
        text = Path(root, path).read_bytes().decode("utf-8", "replace")
        problem = licence_problem(path, text, covered)
        if problem:
            problems.append(f"{path}:1: {problem}")
        if not IS_DATA.match(path):
            problems += word_problems(path, text)
    return problems


if __name__ == "__main__":
    sys.exit(sources.report("texts", check(sys.argv[1] if len(sys.argv) > 1 else sources.ROOT)))
