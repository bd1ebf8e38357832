"""Clusters on loopback for the proof: a master and two workers, each a process of its own."""

from __future__ import annotations

import glob
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

#: The members of a running cluster: its address, and a name and pid for each worker.
Workers = dict[str, int]


def wait_for(what: str, check: Callable[[], object], seconds: float = 300) -> object:
    """Returns the first true result of `check`."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := check():
            return found
        time.sleep(0.1)
    raise TimeoutError(f"{what}: nothing in {seconds:.0f} s")


@contextmanager
def spark_standalone(logs: Path, workers: int = 2) -> Iterator[tuple[str, Workers]]:
    """A master and workers of Spark's standalone mode, from the jars of PySpark."""
    import pyspark

    home = os.path.dirname(pyspark.__file__)
    logs.mkdir(parents=True, exist_ok=True)
    # A worker starts executors by these; Spark's own scripts, which set them, are not part of PySpark.
    scala = re.search(r"spark-core_([\d.]+)-", " ".join(glob.glob(f"{home}/jars/spark-core_*.jar")))
    assert scala, f"no spark-core in {home}/jars"
    os.environ.update(SPARK_HOME=home, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
    environment = {**os.environ, "SPARK_SCALA_VERSION": scala.group(1)}
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    # What Spark's own scripts add for Java 17.
    opens = ["lang", "lang.invoke", "lang.reflect", "io", "net", "nio", "util", "util.concurrent"]
    options = [f"--add-opens=java.base/java.{package}=ALL-UNNAMED" for package in opens]
    options += ["--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-Xmx512m", "-cp", f"{home}/jars/*"]
    processes: list[subprocess.Popen[bytes]] = []

    def start(name: str, class_name: str, *arguments: str) -> subprocess.Popen[bytes]:
        with open(logs / f"{name}.log", "wb") as log:
            command = [java, *options, f"org.apache.spark.deploy.{class_name}", *arguments]
            process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=logs)
        processes.append(process)
        return process

    def logged(name: str, pattern: str) -> re.Match[str] | None:
        return re.search(pattern, (logs / f"{name}.log").read_text(errors="replace"))

    try:
        start("master", "master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        found = wait_for("the master", lambda: logged("master", r"spark://127\.0\.0\.1:\d+"))
        assert isinstance(found, re.Match)
        address = found.group()
        pids = {}
        for number in range(workers):
            name = f"worker-{number}"
            folder = str(logs / name)
            flags = ["--host", "127.0.0.1", "--webui-port", "0", "-c", "1", "-m", "1g", "-d", folder]
            pids[name] = start(name, "worker.Worker", *flags, address).pid
        for name in pids:
            wait_for(name, lambda name=name: logged(name, "Successfully registered"))  # type: ignore[misc]
        yield address, pids
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def ray_nodes(workers: int = 2) -> Iterator[tuple[str, Workers]]:
    """A head node without processors, and worker nodes with one each."""
    os.environ.update(RAY_USAGE_STATS_ENABLED="0", RAY_DISABLE_DOCKER_CPU_WARNING="1")
    # Workers import the modules of this folder.
    os.environ["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    from ray.cluster_utils import Cluster

    common = {"node_ip_address": "127.0.0.1", "object_store_memory": 200 * 2**20}
    head = {**common, "num_cpus": 0, "include_dashboard": False}
    cluster = Cluster(initialize_head=True, head_node_args=head)
    try:
        nodes = [cluster.add_node(num_cpus=1, **common) for _ in range(workers)]
        cluster.wait_for_nodes()
        pids = {f"node-{n}": node.all_processes["raylet"][0].process.pid for n, node in enumerate(nodes)}
        yield cluster.address, pids
    finally:
        cluster.shutdown()


def kill(pid: int) -> None:
    """Ends a process at once, as a lost machine would."""
    os.kill(pid, signal.SIGKILL)


def results(folder: Path) -> list[str]:
    """Returns the files of results so far, those of the running group too."""
    return glob.glob(f"{folder}/**/*.parquet", recursive=True)
