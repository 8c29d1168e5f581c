#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the catalogues of resources/translations: words.py [--update] [ROOT]

Every message is translated and up to date with the sources, has all plural forms, and the placeholders of its source.
With --update what the sources say now is brought in first; what is new in it is left to translate.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ARGUMENTS = [each for each in sys.argv[1:] if each != "--update"]
ROOT = pathlib.Path(ARGUMENTS[0] if ARGUMENTS else pathlib.Path(__file__).parents[2])
LUPDATE = "/usr/lib/qt6/bin/lupdate"
PLURAL_FORMS = {"de": 2, "en": 2}
PLACEHOLDER = re.compile(r"%L?\d|%L?n")


def messages(catalogue: pathlib.Path):
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def key(context: str, message) -> tuple:
    return context, message.findtext("source"), message.findtext("comment"), message.get("numerus") == "yes"


def placeholders(text: str, is_plural: bool) -> set[str]:
    """The count may be left out of a plural form: "one document"."""
    found = set(PLACEHOLDER.findall(text))
    return {each for each in found if not (is_plural and each.endswith("n"))}


def faults_of(message, language: str) -> list[str]:
    translation = message.find("translation")
    if translation.get("type"):
        return [f"is {translation.get('type')}"]
    source, is_plural = message.findtext("source"), message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")] if is_plural else [translation.text or ""]
    faults = []
    if is_plural and len(forms) != PLURAL_FORMS[language]:
        faults.append(f"has {len(forms)} plural forms of {PLURAL_FORMS[language]}")
    for form in forms:
        if not form:
            faults.append("is empty")
        elif placeholders(form, is_plural) != placeholders(source, is_plural):
            faults.append(f"has other placeholders: {form}")
    return faults


def update(catalogue: pathlib.Path, language: str):
    plural = ["-pluralonly"] if language == "en" else []
    subprocess.run(
        [LUPDATE, "-silent", *(f"-I{room}" for room in ("ui", "app", "core")), "-no-obsolete", "-locations", "none",
         "-source-language", "en", "-target-language", language, *plural, "ui", "app", "-ts", str(catalogue)],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def outdated(catalogue: pathlib.Path, language: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / catalogue.name
        update(fresh, language)
        wanted = {key(*each) for each in messages(fresh)}
    there = {key(*each) for each in messages(catalogue)}
    return ([f"{context}: “{source}” is missing: ./dev words" for context, source, *_ in sorted(wanted - there, key=str)]
            + [f"{context}: “{source}” is said no more: ./dev words" for context, source, *_ in sorted(there - wanted, key=str)])


def main() -> int:
    problems = 0
    for catalogue in sorted((ROOT / "resources/translations").glob("*.ts")):
        language = catalogue.stem.removeprefix("rookery_")
        if "--update" in sys.argv:
            update(catalogue, language)
        faults = [f"{context}: “{message.findtext('source')}” {fault}"
                  for context, message in messages(catalogue) for fault in faults_of(message, language)]
        for fault in faults + outdated(catalogue, language):
            print(f"{catalogue.name}: {fault}")
            problems += 1
    print(f"words: {problems} problem{'' if problems == 1 else 's'}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
