"""Asks the server what the documentation promises of it: types, headers, folders, and that nothing hidden is served.

Usage: interop-http.py CA URL SITE
"""

import http.client
import pathlib
import re
import ssl
import sys
import urllib.parse

ca, url, site = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
host = urllib.parse.urlsplit(url).hostname
context = ssl.create_default_context(cafile=ca)
connections = {}
failures = []

CSAF = "/.well-known/csaf/"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".asc": "text/plain; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".js": "text/javascript; charset=utf-8",
}


def get(path, name=host, **headers):
    if name not in connections:
        connections[name] = http.client.HTTPSConnection(name, context=context)
    connections[name].request("GET", path, headers=headers)
    answer = connections[name].getresponse()
    return answer, answer.read()


def expect(path, status, type=None, body=None, name=host, **headers):
    answer, content = get(path, name, **headers)
    if answer.status != status:
        failures.append(f"{path}: {answer.status} instead of {status}")
    elif type is not None and answer.getheader("Content-Type") != type:
        failures.append(f"{path}: {answer.getheader('Content-Type')} instead of {type}")
    elif body is not None and content != body:
        failures.append(f"{path}: other bytes than the file")
    return answer


def type_of(path):
    if re.search(r"(?:^|[/.])rss\.xml$", path):
        return "application/rss+xml; charset=utf-8"
    if re.search(r"(?:^|[/.])atom\.xml$", path):
        return "application/atom+xml; charset=utf-8"
    if path.startswith(CSAF):
        suffix = pathlib.PurePosixPath(path).suffix
        return {".sha256": "text/plain", ".sha512": "text/plain"}.get(suffix, TYPES.get(suffix, "").partition(";")[0])
    return TYPES.get(pathlib.PurePosixPath(path).suffix)


files = 0
for file in sorted(site.rglob("*")):
    path = "/" + file.relative_to(site).as_posix()
    if not file.is_file() or file.name.startswith("."):
        continue
    files += 1
    answer = expect(urllib.parse.quote(path), 200, type_of(path), file.read_bytes())
    if file.name == "index.html":
        expect(urllib.parse.quote(path.removesuffix("index.html")), 200, type_of(path), file.read_bytes())
    wanted = {"Strict-Transport-Security", "X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy"}
    wanted |= {"Access-Control-Allow-Origin"} if path.startswith(CSAF) else set()
    failures += [f"{path}: no {header}" for header in sorted(wanted) if answer.getheader(header) is None]
if files < 100:
    failures.append(f"only {files} files were asked for")

metadata = site / ".well-known/csaf/provider-metadata.json"
expect("/", 200, "application/json", metadata.read_bytes(), name=f"csaf.data.security.{host}")
expect("/index.html", 404, name=f"csaf.data.security.{host}")
for hidden in ("/.advisory-press", "/.git/config", "/.well-known/.secret", CSAF + ".secret", "/en/.advisory-press"):
    expect(hidden, 404)
for wrong in ("/.well-known/csaf", CSAF + "white", CSAF + "white/nothing.json"):
    expect(wrong, 404)

if failures:
    sys.exit("\n".join(f"interop: nginx: {failure}" for failure in failures))
print(f"nginx serves {files} files byte for byte, as documented")
