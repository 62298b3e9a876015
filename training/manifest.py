"""The manifest data.json: what training reads, and whether a file is the one that the shipped weights came from."""
import hashlib
import json
import pathlib


def manifest():
    """data.json as it is."""
    return json.loads((pathlib.Path(__file__).parent / "data.json").read_text(encoding="utf8"))


def check_sum(path, wanted):
    """Stops with one line when a file is not the one listed."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != wanted:
        raise SystemExit(f"{path}: SHA-256 {wanted} wanted, got {found}; see training/data.json")


def check_corpora(folder):
    """Checks every listed corpus below `folder`."""
    for corpus in manifest()["corpora"]:
        check_sum(folder / corpus["file"], corpus["sha256"])
