"""Reads what the site publishes with independent readers: official schemas, feeds, CSV, CycloneDX.

Usage: interop-readers.py CONFORMANCE_FOLDER SITE. A format without a file is a failure, and so is a reader that
accepts what it must not.
"""

import copy
import csv
import io
import json
import pathlib
import sys

import feedparser
import jsonschema
import referencing
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

conformance, site = (pathlib.Path(argument) for argument in sys.argv[1:3])
failures = []


def fail(file, text):
    failures.append(f"{file.relative_to(site)}: {text}")


def files(pattern):
    found = sorted(site.glob(pattern))
    if not found:
        failures.append(f"{pattern}: no such file in the site")
    return found


def load(file):
    return json.loads(file.read_text(encoding="utf-8"))


def refuses(file, findings):
    if not findings:
        fail(file, "the checker accepts a damaged copy of it")


# CSAF by the official schemas, as published and strict, formats asserted.
schemas = conformance / "schemas" / "csaf-2.0"


def schema_validator(flavour, strict):
    """The official schema, its references to CVSS mapped to the files beside it; nothing is fetched."""
    registry = referencing.Registry()
    for version in ("2.0", "3.0", "3.1"):
        file = schemas / "referenced_schema" / "first" / f"cvss-v{version}{strict}.json"
        resource = referencing.Resource.from_contents(load(file))
        registry = registry.with_resource(f"https://www.first.org/cvss/cvss-v{version}.json", resource)
    schema = load(schemas / flavour / "csaf_json_schema.json")
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, registry=registry, format_checker=kind.FORMAT_CHECKER)


csaf = [file for file in files(".well-known/csaf/**/*.json") if "csaf_version" in load(file).get("document", {})]
if not csaf:
    failures.append("no CSAF document")
for flavour, strict in (("json_schema", ""), ("json_schema_strict", "_strict")):
    validator = schema_validator(flavour, strict)
    for file in csaf:
        document = load(file)
        for error in validator.iter_errors(document):
            fail(file, f"{flavour}: {error.json_path}: {error.message}")
    if csaf:
        damaged = copy.deepcopy(load(csaf[0]))
        damaged["document"]["tracking"]["current_release_date"] = "yesterday"
        refuses(csaf[0], list(validator.iter_errors(damaged)))

# CycloneDX by the schemas of its own Python library.
vex = files("vex/*.cdx.json")
for number, file in enumerate(vex):
    text = file.read_text(encoding="utf-8")
    bom = json.loads(text)
    checker = JsonStrictValidator(SchemaVersion.from_version(bom["specVersion"]))
    error = checker.validate_str(text)
    if error is not None:
        fail(file, f"CycloneDX {bom['specVersion']}: {error}")
    if not bom.get("vulnerabilities"):
        fail(file, "a VEX without a vulnerability")
    if number == 0:
        refuses(file, checker.validate_str(json.dumps(bom | {"version": "one"})))

# Feeds by feedparser.
feeds = files("feeds/*.xml") + files("*/feeds/*.xml")
for file in feeds:
    parsed = feedparser.parse(file.read_bytes())
    if parsed.bozo:
        fail(file, f"not well formed: {parsed.bozo_exception}")
    if parsed.version not in ("rss20", "atom10"):
        fail(file, f"read as {parsed.version or 'nothing'}")
    for name in ("title", "link", "language" if parsed.version == "rss20" else "id"):
        if not parsed.feed.get(name):
            fail(file, f"the feed has no {name}")
    if not any(link.get("rel") == "self" for link in parsed.feed.get("links", [])):
        fail(file, "the feed does not say its own address")
    if not parsed.entries:
        fail(file, "no entry")
    identifiers = [entry.get("id") for entry in parsed.entries]
    if len(set(identifiers)) != len(identifiers):
        fail(file, "entries share an identifier")
    for entry in parsed.entries:
        for name in ("id", "title", "link", "summary"):
            if not entry.get(name):
                fail(file, f"{entry.get('id')}: no {name}")
        if not (entry.get("updated_parsed") or entry.get("published_parsed")):
            fail(file, f"{entry.get('id')}: no date that can be read")
if feeds:
    truncated = feedparser.parse(feeds[0].read_bytes()[:-20])
    refuses(feeds[0], truncated.bozo)

# CSV by the reader of Python.
for file in files("data/*.csv") + files("*/data/*.csv"):
    data = file.read_bytes()
    if not data.startswith(b"\xef\xbb\xbf"):
        fail(file, "no byte order mark, so that Excel would not show Chinese")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    if len(rows) < 2:
        fail(file, "no row beside the header")
        continue
    header = rows[0]
    if len(set(header)) != len(header) or not all(header):
        fail(file, "columns without a name of their own")
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(header):
            fail(file, f"row {number} has {len(row)} cells and the header {len(header)}")
        for cell in row:
            if cell.startswith(("=", "+", "-", "@", "\t", "\r")):
                fail(file, f"row {number} has a cell that a spreadsheet would compute: {cell[:40]}")

# The formats speak of the same bulletins.
translated = {load(file)["document"]["tracking"]["id"] for file in csaf if "source_lang" in load(file)["document"]}
original = {load(file)["document"]["tracking"]["id"] for file in csaf} - translated
for file in sorted(site.glob("**/data/advisories.csv")):
    rows = list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
    listed = {cell for row in rows for cell in row} & original
    if listed != original or len(rows) - 1 != len(original):
        fail(file, f"{len(rows) - 1} rows, {len(original)} original CSAF documents, not listed: {sorted(original - listed)}")

for failure in failures:
    print(failure, file=sys.stderr)
print(f"Readers: {len(csaf)} CSAF, {len(vex)} VEX, {len(feeds)} feeds, {len(failures)} findings")
sys.exit(1 if failures else 0)
