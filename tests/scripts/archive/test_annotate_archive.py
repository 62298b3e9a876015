"""The Spark job in local mode, with the real annotator: `npm run test:archive`."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[3]
JOB = ROOT / "scripts/archive/annotate_archive.py"
LINES = 40
BAD_AT_EVERY = 20
# One of our articles stands in shadow roots, which jsdom does not read from HTML; among so many lines it comes as a page once.
UNREAD_PAGES = 1
BATCHES = 3
# Two partitions start an annotator each, on a machine that may be busy.
TIMEOUT_S = 300


def ids_of(output):
    return [json.loads(line)["id"] for part in output.glob("*/part-*") for line in part.read_text().splitlines()]


class ArchiveJob(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.archive = Path(scratch.name) / "archive.jsonl"
        self.output = Path(scratch.name) / "annotated"
        make = ["npx", "tsx", "scripts/make-archive.ts", str(LINES), str(BAD_AT_EVERY)]
        self.archive.write_text(subprocess.run(make, cwd=ROOT, check=True, capture_output=True, text=True).stdout)

    def start(self, *more):
        options = ["--input", self.archive, "--output", self.output, "--master", "local[2]", "--batches", str(BATCHES)]
        command = [str(part) for part in (sys.executable, JOB, *options, *more)]
        environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}
        pipes = {"stdout": subprocess.PIPE, "text": True}
        return subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True, **pipes)

    def finish(self, *more):
        job = self.start(*more)
        printed, _ = job.communicate(timeout=TIMEOUT_S)
        return job.returncode, printed

    def complete_batches(self):
        return {mark.parent.name: mark.stat().st_mtime_ns for mark in self.output.glob("*/_SUCCESS")}

    def test_killed_and_started_again_it_annotates_each_article_once_and_counts_what_failed(self):
        job = self.start()
        deadline = time.monotonic() + TIMEOUT_S
        while not self.complete_batches():
            self.assertIsNone(job.poll(), "the job ended before it could be killed")
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)
        os.killpg(job.pid, signal.SIGKILL)
        job.communicate()
        before = self.complete_batches()
        self.assertLess(len(before), BATCHES, "the job was killed too late")

        exit_code, printed = self.finish()
        self.assertEqual(exit_code, 0)
        bad = LINES // BAD_AT_EVERY
        self.assertEqual(
            json.loads(printed),
            {
                "articles": LINES,
                "annotated": LINES - bad - UNREAD_PAGES,
                "failed": {"not JSON": bad, "holds no article": UNREAD_PAGES},
                "batches": {"done": BATCHES - len(before), "done before": len(before)},
            },
        )
        after = self.complete_batches()
        self.assertEqual({name: after[name] for name in before}, before)
        ids = ids_of(self.output)
        self.assertEqual(len(ids), LINES)
        self.assertEqual(len(set(ids) - {None}), LINES - bad)

    def test_an_annotator_that_dies_leaves_no_batch_that_looks_complete(self):
        exit_code, printed = self.finish("--command", "head -n 1")
        self.assertNotEqual(exit_code, 0)
        self.assertEqual(printed, "")
        self.assertEqual(self.complete_batches(), {})


if __name__ == "__main__":
    unittest.main()
