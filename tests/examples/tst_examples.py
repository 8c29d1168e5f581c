#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the programs of docs/examples on a database of its own.

usage: tst_examples.py SYNCHRONOUS ASYNCHRONOUS CLUSTERWIDE
"""

import json
import os
import subprocess
import sys
import unittest
import urllib.request
import uuid

PROGRAMS = dict(zip(("synchronous", "asynchronous", "clusterwide"), sys.argv[1:]))
SERVER = os.environ.get("ROOKERY_TEST_SERVER", "")
DATABASE = f"Examples-{uuid.uuid4()}"


def ask(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(SERVER + path, data, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request, timeout=60) as reply:
        return reply.read()


def document(id_):
    return json.loads(ask("GET", f"/databases/{DATABASE}/docs?id={id_}"), parse_float=str)["Results"][0]


def run(program, argument):
    return subprocess.run([PROGRAMS[program], SERVER, DATABASE, argument], stdout=subprocess.PIPE, text=True,
                          timeout=60, check=False)


class ExamplesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        ask("PUT", "/admin/databases", {"DatabaseName": DATABASE})
        ask("POST", f"/databases/{DATABASE}/studio/sample-data", {})

    @classmethod
    def tearDownClass(cls):
        ask("DELETE", "/admin/databases", {"DatabaseNames": [DATABASE], "HardDelete": True})

    def test_synchronous_changesOneNumber(self):
        before = document("orders/1-A")
        self.assertEqual(run("synchronous", "orders/1-A").stdout, "saved orders/1-A\n")
        after = document("orders/1-A")
        self.assertEqual(after["Freight"], "12.50")
        self.assertEqual([key for key in before if before[key] != after[key]], ["Freight", "@metadata"])

    def test_synchronous_missing_fails(self):
        self.assertNotEqual(run("synchronous", "orders/none").returncode, 0)

    def test_asynchronous_findsOrders(self):
        done = run("asynchronous", "Reims")
        self.assertEqual(done.returncode, 0)
        self.assertIn("orders/1-A\n", done.stdout)

    def test_clusterwide_isAgreed(self):
        self.assertEqual(run("clusterwide", "names/unique").stdout, "agreed\n")
        self.assertIn("TRXN:", document("names/unique")["@metadata"]["@change-vector"])


if __name__ == "__main__":
    if not SERVER:
        print("SKIP   : ROOKERY_TEST_SERVER names no server")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
