#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Feeds the checks bad files and expects them to say so."""

import tempfile
import unittest
from pathlib import Path

import layers
import sandbox
import semantics
import sizes
import sources
import texts

# REUSE-IgnoreStart
GPL = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
MIT = "// SPDX-License-Identifier: MIT\n"


class Tree(unittest.TestCase):
    """A source folder of the test's own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, path, text=""):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


class Layers(Tree):
    def problems_of(self, path, text):
        for header in ("core/base/error.h", "core/json/tree.h", "core/json/detail/hash.h", "core/session/session.h",
                       "core/http/httpexecutor.h",
                       "core/http/topology.h", "core/http/codec/documentscodec.h", "ui/theme.h"):
            self.write(header)
        self.write(path, text)
        return layers.check(self.root, layers.load_table())

    def assert_allowed(self, path, text):
        self.assertEqual(self.problems_of(path, text), [])

    def assert_refused(self, path, text, expected):
        problems = self.problems_of(path, text)
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(expected, problems[0])
        (self.root / path).unlink()

    def test_includes_of_allowed_rooms_pass(self):
        self.assert_allowed("core/json/tree.cpp", '#include "json/tree.h"\n#include "base/error.h"\n')
        self.assert_allowed("core/session/x.cpp", '#include "json/tree.h"\n#include <vector>\n')
        self.assert_allowed("core/http/x.cpp", '#include "http/codec/documentscodec.h"\n#include <QNetworkReply>\n')
        self.assert_allowed("tests/unit/tst_x.cpp", '#include "http/topology.h"\n#include "tst_x.moc"\n')

    def test_include_of_a_higher_room_is_refused(self):
        self.assert_refused("core/base/x.cpp", '\n#include "json/tree.h"\n', "core/base/x.cpp:2: core/base may not")
        self.assert_refused("core/json/x.h", '#include "../session/session.h"\n', "core/json may not include")
        self.assert_refused("core/json/x.h", '#include "json/leaf.h"\n', "no file of ours is called json/leaf.h")
        self.assert_refused("core/http/codec/x.cpp", '#include "http/topology.h"\n', "core/http/codec may not include")
        self.assert_refused("core/session/x.cpp", '#include "http/httpexecutor.h"\n', "core/session may not include")
        self.assert_refused("core/base/x.cpp", '#include "theme.h"\n', "core/base may not include ui/theme.h")

    def test_programs_see_only_the_executors_header(self):
        self.assert_allowed("app/cli/main.cpp", '#include "http/httpexecutor.h"\n')
        self.assert_refused("app/cli/main.cpp", '#include "http/topology.h"\n', "app/cli may not include")
        self.assert_refused("app/cli/main.cpp", '#include "theme.h"\n', "app/cli may not include ui/theme.h")

    def test_folder_without_a_room_is_refused(self):
        self.assert_refused("core/attic/x.cpp", "", "no room")

    def test_banned_words_are_refused_where_they_are_banned(self):
        for path, line in (
            ("core/base/x.h", "#include <QtGui/QColor>"),
            ("core/base/x.h", "#include <QColor>"),
            ("core/base/x.h", "#include <QtWidgets>"),
            ("app/cli/x.h", "#include <QApplication>"),
            ("core/session/x.cpp", "#include <QJsonDocument>"),
            ("app/cli/x.cpp", "QJsonObject object;"),
            ("core/session/x.cpp", "future.then(this, f);"),
            ("core/session/x.cpp", "future->then (f);"),
            ("core/session/x.cpp", "co_await x;"),
            ("ui/x.cpp", "QCoreApplication::processEvents();"),
            ("ui/x.cpp", "QEventLoop loop;"),
            ("core/http/x.cpp", "future.waitForFinished();"),
            ("core/http/x.cpp", "reply->ignoreSslErrors();"),
            ("tests/unit/x.cpp", "reply->ignoreSslErrors();"),
            ("core/json/x.cpp", 'f(tr("no"));'),
            ("core/session/x.cpp", "QNetworkReply *reply;"),
            ("core/http/codec/x.cpp", "#include <QNetworkRequest>"),
            ("core/session/x.cpp", "QSqlDatabase db;"),
            ("core/http/x.cpp", "sqlite3_open(p);"),
            ("core/diff/x.cpp", '#include "json/detail/hash.h"'),
        ):
            with self.subTest(path=path, line=line):
                self.assert_refused(path, line + "\n", f"{path}:1: ")

    def test_banned_words_pass_elsewhere(self):
        self.assert_allowed("core/async/waitfor.h", "QEventLoop loop;\n")
        self.assert_allowed("core/sandbox/x.cpp", "QSqlDatabase db; sqlite3_open(p);\n")
        self.assert_allowed("core/http/x.cpp", "QNetworkReply *reply;\n")
        self.assert_allowed("tests/unit/x.cpp", "QCoreApplication::processEvents(); QJsonDocument d;\n")
        self.assert_allowed("ui/x.cpp", 'tr("yes"); #include <QColor>\n')
        self.assert_allowed("core/base/x.cpp", "#include <QCoreApplication>\n#include <QStringList>\n")

    def test_comments_and_literals_do_not_count(self):
        text = '''// never .then(x), tr(x)
/* QEventLoop
   QJsonObject */ const char *a = "QEventLoop \\" QJsonObject", *b = R"x(tr(")QSqlQuery)x";
int n = 100'000; char c = '"'; // '
strtr(a); auto d = u"co_await";
'''
        self.assert_allowed("core/json/x.cpp", text)
        self.assert_refused("core/json/x.cpp", text + "int m = 1'000; QEventLoop l; int k = 2'000;\n", "x.cpp:6: QEventLoop")

    def test_the_table_has_no_circles(self):
        rooms = layers.load_table()["rooms"]
        below = {room: {layers.covering(target, rooms) for target in targets} - {None} for room, targets in rooms.items()}
        while leaves := {room for room in below if not below[room] & below.keys()}:
            for room in leaves:
                del below[room]
        self.assertEqual(below, {})


class Sandbox(Tree):
    OFFER = """inline constexpr Offered offered[] = {
    {"GetDocuments", "tst_a",
        "with `x|y`, "
        "and holes"},
};
inline constexpr Refused refused[] = {
    {"`Cluster`", "tst_a::cluster_isRefused", "it has none, {really}"},
};
inline constexpr Example refusedQueries[] = {
    {"`load`", "from A as a load a.b"},
};
inline constexpr Example refusedIncludePaths[] = {
    {"prefixes", "A(b/)"},
};
"""
    DOCUMENT = "".join(f"<!-- {name}: made by tests/lint/sandbox.py -->\n<!-- end -->\n"
                       for name in ("offered", "refused", "examples"))

    def problems_of(self, offer, document):
        self.write("tests/contract/tst_a.cpp", GPL + "    void cluster_isRefused();\n")
        self.write("tests/contract/sandbox/offer.h", offer)
        self.write("docs/sandbox.md", document)
        return sandbox.check(self.root)

    def test_tables_are_made_of_the_list(self):
        document = sandbox.updated(self.DOCUMENT, self.OFFER)
        self.assertEqual(self.problems_of(self.OFFER, document), [])
        self.assertIn("| `GetDocuments` | with `x\\|y`, and holes | `tst_a` |", document)
        self.assertIn("| `Cluster` | it has none, {really} | `tst_a::cluster_isRefused` |", document)
        self.assertIn("| prefixes | `A(b/)` |", document)

    def test_a_table_of_another_list_is_refused(self):
        document = sandbox.updated(self.DOCUMENT, self.OFFER)
        self.assertEqual(len(self.problems_of(self.OFFER.replace("holes", "gaps"), document)), 1)
        self.assertEqual(len(self.problems_of(self.OFFER, document.replace("holes", "gaps"))), 1)
        self.assertEqual(len(self.problems_of(self.OFFER, document.replace("<!-- examples:", "<!-- others:"))), 2)

    def test_tests_that_are_not_there_are_refused(self):
        offer = self.OFFER.replace("cluster_isRefused", "cluster_isGone").replace('"tst_a",', '"tst_b",')
        self.assertEqual(len(self.problems_of(offer, sandbox.updated(self.DOCUMENT, offer))), 2)


class Semantics(Tree):
    def problems_of(self, row):
        self.write("tests/unit/tst_a.cpp", GPL + "    void load_once_isOne();\n    void load_twice_isOne();\n")
        self.write("docs/semantics.md", row + "\n")
        return semantics.check(self.root)

    def test_named_and_there(self):
        self.assertEqual(self.problems_of("| 1 | x | `tst_a::load_once_isOne`, `load_twice_isOne` |"), [])

    def test_named_and_gone(self):
        self.assertEqual(len(self.problems_of("| 1 | x | `tst_a::load_never_isOne` |")), 1)
        self.assertEqual(len(self.problems_of("| 1 | x | `tst_b::load_once_isOne` |")), 1)
        self.assertEqual(len(self.problems_of("| 1 | x | `load_once_isOne` |")), 1)


class Sizes(Tree):
    def test_files_and_folders_above_the_limit_are_refused(self):
        self.write("core/base/a.cpp", "\n" * 401)
        self.write("core/base/b.h", "\n" * 121)
        for number in range(21):
            self.write(f"core/json/f{number}.cpp", GPL)
        self.assertEqual(len(sizes.check(self.root)), 3)

    def test_a_reason_at_the_top_is_enough(self):
        self.write("core/base/a.cpp", GPL + "// Size: a table\n" + "\n" * 401)
        self.write("core/json/CMakeLists.txt", "# Size: one file per command\n")
        for number in range(21):
            self.write(f"core/json/f{number}.cpp", GPL)
        self.assertEqual(sizes.check(self.root), [])

    def test_files_at_the_limit_pass(self):
        self.write("core/base/a.cpp", "\n" * 400)
        self.assertEqual(sizes.check(self.root), [])


class Texts(Tree):
    def assert_problem(self, path, text, expected):
        self.write(path, text)
        problems = texts.check(self.root)
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(expected, problems[0])
        (self.root / path).unlink()

    def test_licences(self):
        self.assert_problem("core/base/a.h", GPL, "expected MIT")
        self.assert_problem("app/a.h", MIT, "expected GPL-3.0-or-later")
        self.assert_problem("app/a.h", "#pragma once\n", "no SPDX licence line")
        self.assert_problem("picture.png", "x", "REUSE.toml does not name it")
        self.write("core/base/a.h", MIT)
        self.write("resources/a.png", "x")
        self.write("REUSE.toml", "# " + GPL + 'version = 1\n[[annotations]]\npath = ["resources/**"]\n'
                   'SPDX-FileCopyrightText = "us"\nSPDX-License-Identifier = "GPL-3.0-or-later"\n')
        self.assertEqual(texts.check(self.root), [])

    def test_notes_and_machine_paths(self):
        self.assert_problem("app/a.h", GPL + "// TO" + "DO: later\n", "app/a.h:2")
        self.assert_problem("app/a.h", GPL + 'open("/ho' + 'me/me/file");\n', "a path of one machine")
        self.write("app/a.h", GPL + "get('/databases/Demo/docs'); // not /home itself\n")
        self.assertEqual(texts.check(self.root), [])


class Sources(Tree):
    def test_build_folders_and_other_worktrees_are_not_ours(self):
        for path in ("a.h", "build/dev/b.h", ".git/c.h", "other/.git", "other/d.h", "out/CMakeCache.txt"):
            self.write(path)
        self.assertEqual(sources.files(self.root), ["a.h"])


# REUSE-IgnoreEnd
if __name__ == "__main__":
    unittest.main()
