#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs a build into a folder of its own, and builds and runs a program that knows Rookery only from there.

usage: tst_install.py BUILD_FOLDER WORK_FOLDER [CMAKE_OPTION...]
"""

import shutil
import subprocess
import sys
import unittest
from pathlib import Path

BUILD, WORK = Path(sys.argv[1]), Path(sys.argv[2])
OPTIONS = sys.argv[3:]
PREFIX = WORK / "prefix"
CONSUMER = Path(__file__).with_name("consumer")


def run(*words):
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, words))}\n{done.stdout}")
    return done.stdout


class InstallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(WORK, ignore_errors=True)
        run("cmake", "--install", BUILD, "--prefix", PREFIX)
        cls.files = {file.relative_to(PREFIX).as_posix() for file in PREFIX.rglob("*") if file.is_file()}

    def test_headers_keepTheirFolders_andInnerOnesStayAtHome(self):
        self.assertIn("include/rookery/session/session.h", self.files)
        inner = ("/http/codec/", "/http/cluster/", "/http/transport/", "/sandbox/run/", "/sandbox/storage/", "/save/")
        self.assertEqual([], [file for file in self.files if any(folder in file for folder in inner)])

    def test_program_comesWithItsManualAndLicence(self):
        if "bin/rookery-cli" not in self.files:
            self.skipTest("built without rookery-cli")
        self.assertIn("share/man/man1/rookery-cli.1", self.files)
        self.assertTrue(any(file.endswith("/GPL-3.0-or-later.txt") for file in self.files))
        self.assertTrue(run(PREFIX / "bin/rookery-cli", "--version").startswith("rookery-cli "))

    def test_library_isFoundBuiltAgainstAndWorks(self):
        self.assertTrue(any(file.endswith("/MIT.txt") for file in self.files))
        consumer = WORK / "consumer"
        run("cmake", "-S", CONSUMER, "-B", consumer, f"-DCMAKE_PREFIX_PATH={PREFIX}", *OPTIONS)
        run("cmake", "--build", consumer)
        self.assertEqual(run(consumer / "consumer"), "1.10\n")

    def test_package_namesNoFolderOfThisMachine(self):
        for file in self.files:
            if file.endswith(".cmake"):
                self.assertNotIn(str(BUILD.parent), (PREFIX / file).read_text(encoding="utf-8"), file)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
