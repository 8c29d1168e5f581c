#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, as somebody who uses a screen reader does it: tst_outside.py DRIVER PROGRAM

The program runs on a display of its own and is driven through the accessibility bus, with nothing of it inside the
test. On the real server that ROOKERY_TEST_SERVER names: open Northwind, filter, edit two orders, review, save. Then the
server is asked what differs, and the proxy in between how many batches it has seen.
"""
import http.client
import http.server
import importlib.util
import json
import os
import pathlib
import re
import sys
import tempfile
import threading
import urllib.parse
import uuid

EDITED = {
    "orders/1-A": ("32.38", "1.10000000000000000000000000047"),
    "orders/2-A": ('"Luisenstr. 48"', '"Luisenstr. 49"'),
}
KEPT_BY_THE_SERVER = ("@change-vector", "@last-modified", "@flags")


def request(server: str, method: str, path: str, body: bytes = b"") -> bytes:
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(server).netloc, timeout=60)
    connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
    reply = connection.getresponse()
    text = reply.read()
    if reply.status >= 400:
        raise AssertionError(f"{method} {path}: {reply.status} {text[:300]!r}")
    return text


class Database:
    """Northwind, for as long as the test takes."""

    def __init__(self, server: str):
        self.server, self.name = server, f"Outside-{uuid.uuid4()}"

    def __enter__(self):
        body = json.dumps({"DatabaseName": self.name}).encode()
        request(self.server, "PUT", f"/admin/databases?name={self.name}&replicationFactor=1", body)
        request(self.server, "POST", f"/databases/{self.name}/studio/sample-data")
        return self

    def __exit__(self, *_):
        body = json.dumps({"HardDelete": True, "DatabaseNames": [self.name]}).encode()
        request(self.server, "DELETE", "/admin/databases", body)

    def document(self, document_id: str) -> str:
        """Byte for byte, without what the server itself writes into the metadata."""
        path = f"/databases/{self.name}/docs?id={urllib.parse.quote(document_id)}"
        text = request(self.server, "GET", path).decode()
        for key in KEPT_BY_THE_SERVER:
            text = re.sub(rf'"{key}":"[^"]*",?', "", text)
        return text


class CountingProxy:
    """Hands everything on to the server, topology with its own address, and notes what was asked."""

    def __init__(self, server: str):
        self.asked: list[tuple[str, str]] = []
        asked = self.asked

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def forward(self):
                asked.append((self.command, urllib.parse.urlsplit(self.path).path))
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if self.headers.get("Transfer-Encoding") == "chunked":
                    body = self.read_chunks()
                headers = {k: v for k, v in self.headers.items() if k not in ("Host", "Transfer-Encoding", "Content-Length")}
                upstream = http.client.HTTPConnection(urllib.parse.urlsplit(server).netloc, timeout=60)
                upstream.request(self.command, self.path, body or None, headers)
                reply = upstream.getresponse()
                text = reply.read().replace(server.encode(), f"http://{self.headers['Host']}".encode())
                self.send_response(reply.status)
                for name, value in reply.getheaders():
                    if name.lower() not in ("content-length", "transfer-encoding", "connection"):
                        self.send_header(name, value)
                if reply.status not in (204, 304):
                    self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            def read_chunks(self) -> bytes:
                body = b""
                while size := int(self.rfile.readline().split(b";")[0], 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = forward

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}"

    def __enter__(self):
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.http.shutdown()

    def count(self, method: str, end: str) -> int:
        return sum(1 for each in self.asked if each[0] == method and each[1].endswith(end))


def edit(app, driver, document_id: str, old: str, new: str):
    app.find("Filter documents").set_text(document_id)
    app.find(re.compile(f"starts? with .{re.escape(document_id)}"), "label")
    documents = app.find("Document tree", "tree", states={"showing"}).table()
    documents.double_click(documents.find_row(document_id))
    app.window(re.compile(rf"^{re.escape(document_id)} · "))
    editor = app.find("JSON editor", states={"showing"})
    place = editor.wait_text(lambda text: old in text).index(old)
    editor.focus()
    editor.set_caret(place)
    editor.key(*["Delete"] * len(old))
    editor.type(new)
    driver.wait_until(lambda: new in editor.text, what=f"{new} in {document_id}")


def run(driver, program: str, server: str):
    with Database(server) as northwind, CountingProxy(server) as proxy, tempfile.TemporaryDirectory() as settings:
        before = {each: northwind.document(each) for each in EDITED}
        with driver.Session(size=(1400, 900), locale="C.UTF-8") as session:
            app = session.launch([program, "--settings", settings, "--url", proxy.url, "--database", northwind.name])
            for document_id, (old, new) in EDITED.items():
                edit(app, driver, document_id, old, new)
            pending = app.find("Pending changes", "tree").table()
            for document_id in EDITED:
                pending.find_row(re.compile(re.escape(document_id)))
            app.menu("Session", "Review and save…")
            review = app.window(re.compile("^Review changes"))
            save = review.button(re.compile("^Save 2 changed in one transaction"))
            driver.wait_until(lambda: save.enabled, what="a button to save with")
            assert proxy.count("POST", "/bulk_docs") == 0, "something was sent before it was asked for"
            save.click()
            app.wait_gone(re.compile("^Review changes"), "frame", timeout=20)
            if folder := os.environ.get("ROOKERY_TEST_PICTURES"):
                session.screenshot(pathlib.Path(folder) / "outside.png")
            assert app.close() == 0, app.log
        assert proxy.count("POST", "/bulk_docs") == 1, f"{proxy.count('POST', '/bulk_docs')} batches were sent"
        for document_id, (old, new) in EDITED.items():
            assert northwind.document(document_id) == before[document_id].replace(old, new, 1), document_id


def main() -> int:
    driver_file, program = sys.argv[1:3]
    server = os.environ.get("ROOKERY_TEST_SERVER", "").rstrip("/")
    if not server:
        print("SKIP   : ROOKERY_TEST_SERVER names no server")
        return 77
    spec = importlib.util.spec_from_file_location("atspi_driver", driver_file)
    driver = importlib.util.module_from_spec(spec)
    sys.modules["atspi_driver"] = driver
    spec.loader.exec_module(driver)
    run(driver, program, server)
    print("two orders were edited and saved from outside, in one batch")
    return 0


if __name__ == "__main__":
    sys.exit(main())
