"""Annotates an archive of any size on a Spark cluster: JSON Lines in, JSON Lines out, through `annotate --format jsonl`.

    python annotate_archive.py --input PATH --output PATH [--master URL] [--batches N] [--command COMMAND]

The archive is cut into batches by a hash of each line, so that every start cuts it alike. A batch is written whole or not
at all: Spark marks a folder that is complete. Started again after it was stopped, the job passes over what is complete.
Within a batch each partition has one annotator of its own, which gives one line for every line, in order; when it dies,
Spark tries the partition again. At the end, one JSON object: articles, how many failed for each reason, batches.
"""

import argparse
import json
import shlex
import subprocess
import threading
from collections import deque

from pyspark.sql import SparkSession, functions

USUAL_COMMAND = "npm run --silent annotate -- --format jsonl -"
# What annotate ends with when it could not use some line; it has told of each of them.
HAS_BAD_LINES = 2
# Characters of a line that cannot be used that are kept to find it again.
BEGINNING = 80


def annotate_partition(command, rows):
    """Output lines of the rows (file, value), one each. Raises when the annotator ends without having told of all."""
    waiting = deque()
    annotator = subprocess.Popen(
        shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )

    def feed():
        with annotator.stdin as stdin:
            for row in rows:
                waiting.append(row)
                stdin.write(row.value + "\n")

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    for line in annotator.stdout:
        yield tell_origin(line.rstrip("\n"), waiting.popleft())
    exit_code = annotator.wait()
    feeder.join()
    if exit_code not in (0, HAS_BAD_LINES) or waiting:
        raise RuntimeError(f"the annotator ended with code {exit_code}, {len(waiting)} lines or more untold")


def tell_origin(line, row):
    """The line as it came; of one that tells an error, where that is from: its number in a partition tells nobody."""
    told = json.loads(line)
    if "error" not in told:
        return line
    origin = {"file": row.file, "begins": row.value[:BEGINNING]}
    return json.dumps({"id": told["id"], "error": told["error"], **origin}, ensure_ascii=False)


def is_complete(spark, folder):
    """Whether Spark has marked the folder as written to its end, on whatever file system it lies."""
    path = spark._jvm.org.apache.hadoop.fs.Path(f"{folder}/_SUCCESS")
    return path.getFileSystem(spark._jsc.hadoopConfiguration()).exists(path)


def annotate_archive(spark, options):
    """Annotates the batches that are not complete yet. Gives the counts of the whole archive."""
    lines = spark.read.text(options.input).withColumn("file", functions.input_file_name())
    lines = lines.where(lines.value != "")
    batch_of = functions.pmod(functions.xxhash64(lines.value), functions.lit(options.batches))
    command, parallelism = options.command, spark.sparkContext.defaultParallelism
    folders = [f"{options.output}/batch-{number}-of-{options.batches}" for number in range(options.batches)]
    open_batches = [(number, folder) for number, folder in enumerate(folders) if not is_complete(spark, folder)]
    for number, folder in open_batches:
        batch = lines.where(batch_of == number).repartition(parallelism)
        annotated = batch.rdd.mapPartitions(lambda rows: annotate_partition(command, rows)).map(lambda line: (line,))
        spark.createDataFrame(annotated, "value string").write.mode("overwrite").text(folder)
    errors = spark.read.text(folders).select(functions.get_json_object("value", "$.error").alias("error"))
    count_by_error = {row["error"]: row["count"] for row in errors.groupBy("error").count().collect()}
    return {
        "articles": sum(count_by_error.values()),
        "annotated": count_by_error.pop(None, 0),
        "failed": count_by_error,
        "batches": {"done": len(open_batches), "done before": len(folders) - len(open_batches)},
    }


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--input", required=True, help="a file, a folder or a pattern of JSON Lines, .gz too")
    parser.add_argument("--output", required=True, help="a folder on a file system that all workers reach")
    parser.add_argument("--master", default="local[*]", help="where Spark runs: local[N], spark://HOST:PORT, yarn …")
    parser.add_argument("--batches", type=int, default=16, help="parts of the archive; one is lost when the job stops")
    parser.add_argument("--command", default=USUAL_COMMAND, help="the annotator, as each worker starts it")
    return parser.parse_args()


if __name__ == "__main__":
    options = parse_options()
    builder = SparkSession.builder.master(options.master).appName("sidelight-archive")
    session = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    print(json.dumps(annotate_archive(session, options), ensure_ascii=False))
    session.stop()
