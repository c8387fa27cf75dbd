"""Reads what gocsaf's tools say about the provider.

Usage: interop-checker.py trusted WARNINGS REPORT         csaf_checker passes it: no error, no warning but the reviewed
       interop-checker.py unsigned WARNINGS REPORT        without signatures it misses these, and nothing else
       interop-checker.py downloaded TREE FOLDER LOG      csaf_downloader verified and stored every document
"""

import json
import pathlib
import sys

WARNING, ERROR = 1, 2


def fail(text):
    sys.exit(f"interop: {text}")


def load(file):
    return json.loads(pathlib.Path(file).read_text(encoding="utf-8"))


def domain(report):
    domains = load(report)["domains"]
    if len(domains) != 1:
        fail(f"csaf_checker examined {len(domains)} domains")
    return domains[0]


def messages(result, level):
    return [
        (requirement["num"], message["text"])
        for requirement in result["requirements"]
        for message in requirement.get("messages", [])
        if message["type"] == level
    ]


def without_reviewed(warnings, reviewed):
    known = {(entry["requirement"], entry["text"]) for entry in load(reviewed)}
    for entry in sorted(known - set(warnings)):
        fail(f"csaf_checker does not warn any longer of what {reviewed} excuses: {entry}")
    return [warning for warning in warnings if warning not in known]


def expect(result, role):
    if result.get("role") != role:
        fail(f"csaf_checker sees the role {result.get('role')} instead of {role}")
    numbers = [requirement["num"] for requirement in result["requirements"]]
    if numbers != list(range(1, 21)):
        fail(f"csaf_checker examined the requirements {numbers}")


def trusted(reviewed, report):
    result = domain(report)
    found = messages(result, ERROR) + without_reviewed(messages(result, WARNING), reviewed)
    for number, text in found:
        print(f"csaf_checker, requirement {number}: {text}", file=sys.stderr)
    expect(result, "csaf_trusted_provider")
    if found or result["passed"] is not True:
        fail("csaf_checker does not pass the site")
    print("csaf_checker passes the site as csaf_trusted_provider")


def unsigned(reviewed, report):
    """Release 3.5.1 wants a signature of every entry in a feed (15) and then fetches the empty address that it has
    instead (3, 19); only this much may be wrong, and a key is not there (20)."""
    result = domain(report)
    expect(result, "csaf_provider")
    missing = {
        3: lambda text: text in ("Following non-HTTPS URLs were used:", ""),
        15: lambda text: text.startswith("No signature listed on ROLIE feed "),
        19: lambda text: text.startswith("Fetching  failed: ") or text.startswith("No public keys"),
    }
    errors = messages(result, ERROR)
    others = [(number, text) for number, text in errors if number not in missing or not missing[number](text)]
    others += [warning for warning in without_reviewed(messages(result, WARNING), reviewed) if warning[0] != 20]
    for number, text in others:
        print(f"csaf_checker, requirement {number}: {text}", file=sys.stderr)
    if others or result["passed"] is not False or not any(number == 15 for number, _ in errors):
        fail("csaf_checker sees more or less in the unsigned site than signatures that are missing")
    print("csaf_checker misses the signatures in the unsigned site, and nothing else")


def downloaded(tree, folder, log):
    tree, folder = pathlib.Path(tree), pathlib.Path(folder)
    documents = {file.relative_to(tree): file for file in tree.glob("*/[0-9][0-9][0-9][0-9]/*.json")}
    stored = {file.relative_to(folder): file for file in folder.rglob("*.json")}
    if not documents or documents.keys() != stored.keys():
        fail(f"csaf_downloader stored {len(stored)} documents of {len(documents)}: {documents.keys() ^ stored.keys()}")
    languages = set()
    for name, file in documents.items():
        if file.read_bytes() != stored[name].read_bytes():
            fail(f"csaf_downloader stored other bytes for {name}")
        languages.add(load(file)["document"]["lang"])
        for suffix in (".sha256", ".sha512", ".asc"):
            if not stored[name].with_name(stored[name].name + suffix).is_file():
                fail(f"csaf_downloader did not store {name}{suffix}")
    if languages != {"zh-CN", "en"}:
        fail(f"the documents are in {sorted(languages)}")
    lines = [json.loads(line) for line in pathlib.Path(log).read_text(encoding="utf-8").splitlines()]
    troubles = [line for line in lines if line["level"] not in ("INFO", "DEBUG")]
    statistics = [line for line in lines if line["msg"] == "Download statistics"]
    if troubles or len(statistics) != 1:
        fail(f"csaf_downloader complains: {troubles or lines}")
    failed = {name: count for name, count in statistics[0].items() if name.endswith("failed") and count != 0}
    if failed or statistics[0]["succeeded"] != len(documents):
        fail(f"csaf_downloader: {statistics[0]}")
    print(f"csaf_downloader verified and stored {len(documents)} documents in {len(languages)} languages")


if __name__ == "__main__":
    {"trusted": trusted, "unsigned": unsigned, "downloaded": downloaded}[sys.argv[1]](*sys.argv[2:])
