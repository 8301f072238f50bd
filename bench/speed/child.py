"""Measures a handler as child.mjs does: loads it, calls it, and writes the costs."""

import importlib.util
import json
import os
import resource
import sys
import time

job = json.load(sys.stdin)
text = json.dumps(job["events"][0])


def cpu():
    times = os.times()
    return (times.user + times.system) * 1000


def call():
    result = handler(json.loads(text), None)
    if result["statusCode"] != 200:
        raise SystemExit(result["body"])


started, cpu_started = time.perf_counter(), cpu()
spec = importlib.util.spec_from_file_location("handler", job["handler"])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
handler = module.handler
call()
cold_cpu, cold_wall = cpu() - cpu_started, (time.perf_counter() - started) * 1000

cold_memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
for _ in range(job["warmUp"]):
    call()
cpu_started = cpu()
for _ in range(job["calls"]):
    call()
warm_cpu = (cpu() - cpu_started) / job["calls"]

memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
with open(3, "w") as result:
    json.dump({"coldCpu": cold_cpu, "coldWall": cold_wall, "warmCpu": warm_cpu, "memory": memory, "coldMemory": cold_memory}, result)
