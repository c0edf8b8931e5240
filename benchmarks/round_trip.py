# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
"""round_trip.py BUILD ROUNDS: what a report's way costs, as a table. Called by round_trip.sh.

A is the collector's sessions with an immediate answer, B its writer with rows from memory, D the
whole collector. They take turns, so that a slow minute hits all of them; the medians are printed.
"""
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

build, rounds = sys.argv[1], int(sys.argv[2])
reports, connections = 20_000, 256
collector = f"{build}/examples/lucity-collector"
installer = f"{build}/examples/lucity-installer"
send = f"{build}/examples/lucity-send"
bench = f"{build}/benchmarks/bench_collecting"
generate = f"{build}/benchmarks/generate_load"
milliseconds = 1e3
kept_open = []


def served(command):
    """Requests a second, and the server's seconds of CPU a request."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        port = server.stdout.readline().split(":")[-1].strip()
        load = subprocess.run(
            [generate, "--to", f"127.0.0.1:{port}", "--count", str(reports),
             "--connections", str(connections)], capture_output=True, text=True, check=True)
        server.send_signal(signal.SIGTERM)
        _, _, used = os.wait4(server.pid, 0)
        server.returncode = 0
    words = load.stdout.split()
    rate = float(words[words.index("rate") + 1])
    return rate, (used.ru_utime + used.ru_stime) / reports


def collected(folder):
    rates = {"A": [], "B": [], "D": []}
    cpu = {"A": [], "D": []}
    for turn in range(rounds):
        for side, command in (
                ("A", [bench, "immediate"]),
                ("D", [collector, "--store", f"sqlite3://{folder}/d{turn}.db",
                       "--requests-per-minute", "1000000000"])):
            rate, used = served(command)
            rates[side].append(rate)
            cpu[side].append(used)
        rows = subprocess.run([bench, "rows", f"sqlite3://{folder}/b{turn}.db", str(reports)],
                              capture_output=True, text=True, check=True)
        rates["B"].append(float(rows.stdout.split()[1]))
    return rates, cpu


def serve_badly(script):
    """A server on this machine that does with each connection what it is told."""
    listener = socket.create_server(("127.0.0.1", 0))

    def loop():
        while True:
            peer, _ = listener.accept()
            threading.Thread(target=script, args=(peer,), daemon=True).start()
    threading.Thread(target=loop, daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}"


def mute(peer):
    time.sleep(3600)
    peer.close()


def trickle(peer):
    try:
        peer.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        while True:
            peer.sendall(b"x")
            time.sleep(0.05)
    except OSError:
        peer.close()


def swallow():
    """Where connections are never answered: a queue of connections that is full."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=0)
    waiting = []
    for _ in range(3):
        waiting.append(socket.socket())
        waiting[-1].setblocking(False)
        waiting[-1].connect_ex(listener.getsockname())
    kept_open.extend([listener, *waiting])
    return f"http://127.0.0.1:{listener.getsockname()[1]}"


def with_dead_resolver(folder):
    """What a command begins with whose name server never answers; None where that can't be made."""
    resolver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    configuration = f"{folder}/resolv.conf"
    with open(configuration, "w", encoding="utf-8") as file:
        file.write("nameserver 127.0.0.79\n")
    begin = ["unshare", "-m", "sh", "-c",
             f"mount --bind {configuration} /etc/resolv.conf && exec \"$@\"", "sh"]
    try:
        resolver.bind(("127.0.0.79", 53))
        subprocess.run([*begin, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    kept_open.append(resolver)
    return begin


def took(command, **more):
    begun = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, **more)
    return (time.monotonic() - begun) * milliseconds


def delays(folder, name, url, budget, begin=()):
    """How long the installer and the sender take, when the server is bad."""
    state = f"{folder}/{name}"
    sender = f"{folder}/{name}.sh"
    with open(sender, "w", encoding="utf-8") as script:
        script.write(f"#!/bin/sh\nexec '{os.path.abspath(send)}' --spool '{state}/spool' "
                     f"--consent '{state}/consent' --collector '{url}' --milliseconds {budget}\n")
    os.chmod(sender, 0o700)
    host, sending = [], []
    for _ in range(rounds):
        host.append(took([*begin, installer, "--application", "Lucity Web", "--release", "2016r2",
                          "--state", state, "--share", "yes", "--sender", sender]))
        subprocess.run(["flock", f"{state}/spool/lock", "true"], check=False)
        sending.append(took([*begin, sender]) - budget)
    return max(host), max(sending)


def main():
    budget = 500
    with tempfile.TemporaryDirectory() as folder:
        rates, cpu = collected(folder)
        rate = {side: statistics.median(values) for side, values in rates.items()}
        used = {side: statistics.median(values) * 1e6 for side, values in cpu.items()}
        print(f"{connections} connections, {reports} reports of an installer, "
              f"medians of {rounds} turns on {os.cpu_count()} cores\n")
        print("| side | reports a second | CPU a report, microseconds |\n| --- | ---: | ---: |")
        for side in "ABD":
            print(f"| {side} | {rate[side]:.0f} | {used[side]:.1f} |" if side in used
                  else f"| {side} | {rate[side]:.0f} | |")
        print(f"\nD / min(A, B): {rate['D'] / min(rate['A'], rate['B']):.2f}")
        print(f"CPU, D / A: {used['D'] / used['A']:.2f}\n")
        print(f"| server | host held up, ms | sender beyond its {budget} ms |")
        print("| --- | ---: | ---: |")
        servers = [("mute", serve_badly(mute), []), ("trickle", serve_badly(trickle), []),
                   ("no answer to SYN", swallow(), [])]
        if (begin := with_dead_resolver(folder)) is not None:
            servers.append(("dead name server", "https://collector.example", begin))
        for name, url, begin in servers:
            held, beyond = delays(folder, name.replace(" ", "_"), url, budget, begin)
            print(f"| {name} | {held:.0f} | {beyond:.0f} |")


main()
