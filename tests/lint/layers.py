#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every file includes and names only what its room may: layers.toml has the rooms.

usage: layers.py [source folder]
"""

import posixpath
import re
import sys
import tomllib
from pathlib import Path

import sources

INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]')
INCLUDE_FOLDERS = ("core", "ui", "app", "tests/support", "tests", "")
GENERATED = re.compile(r"(^|/)(moc_|ui_|qrc_)|\.moc$")
CHECKED = ("core/", "ui/", "app/", "tests/")


def load_table(path=Path(__file__).with_name("layers.toml")):
    return tomllib.loads(Path(path).read_text(encoding="utf-8"))


def covering(path, folders):
    """The longest of the folders that holds path, or None."""
    holding = [folder for folder in folders if path == folder or path.startswith(folder + "/")]
    return max(holding, key=len, default=None)


def resolve(path, included, known):
    """The file of ours that an include line means, or None."""
    for folder in (posixpath.dirname(path), *INCLUDE_FOLDERS):
        candidate = posixpath.normpath(posixpath.join(folder, included))
        if candidate in known:
            return candidate
    return None


def include_problem(path, line, known, table):
    match = INCLUDE.match(line)
    if not match:
        return None
    target = resolve(path, match[1], known)
    if not target:
        is_ours = '"' in line and not GENERATED.search(match[1])
        return f"no file of ours is called {match[1]}" if is_ours else None
    room, other = covering(path, table["rooms"]), covering(target, table["rooms"])
    allowed = table["rooms"][room]
    if other == room or other in allowed or target in allowed or "*" in allowed:
        return None
    return f"{room} may not include {target}"


def ban_problems(path, line, bans):
    for ban in bans:
        match = ban["regex"].search(line)
        if match and covering(path, ban["where"] + ban.get("except", [])) in ban["where"]:
            yield f"{match[0].strip()}: {ban['why']}"


def check(root, table):
    known = set(sources.files(root))
    bans = [{**ban, "regex": re.compile(ban["match"])} for ban in table["bans"]]
    problems = []
    for path in sorted(known):
        if not path.endswith(sources.CPP) or not path.startswith(CHECKED):
            continue
        if not covering(path, table["rooms"]):
            problems.append(f"{path}:1: this folder is no room of layers.toml")
            continue
        for number, line in enumerate(sources.code_of(sources.read(root, path)).split("\n"), 1):
            found = [include_problem(path, line, known, table), *ban_problems(path, line, bans)]
            problems += [f"{path}:{number}: {text}" for text in found if text]
    return problems


if __name__ == "__main__":
    sys.exit(sources.report("layers", check(sys.argv[1] if len(sys.argv) > 1 else sources.ROOT, load_table())))
