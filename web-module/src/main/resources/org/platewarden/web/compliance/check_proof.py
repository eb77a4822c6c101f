#!/usr/bin/env python3
"""Checks proofs of entries, offline, with nothing of Platewarden: Python 3 alone.

    check_proof.py proofs/entry-1234.json ...

Beside each entry lies its .tlog-proof. Says the size and root to which it leads; exit code 0: all lead to the root
that stands in their proof. That this root is signed is checked with the log's key, log/trail.vkey, which should come
to you on another way than this file.
"""
import base64
import hashlib
import hmac
import os
import sys


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(index, size, leaf, path):
    """RFC 9162, section 2.1.3.2."""
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            sys.exit("NOT proven: the proof is too long")
        if fn & 1 or fn == sn:
            r = node(p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, p)
        fn, sn = fn >> 1, sn >> 1
    if sn:
        sys.exit("NOT proven: the proof is too short")
    return r


for name in sys.argv[1:]:
    entry = open(name, "rb").read()
    stem = name.removesuffix(".json")
    proof, checkpoint = open(stem + ".tlog-proof", encoding="utf-8").read().split("\n\n", 1)
    lines = [line for line in proof.split("\n")[1:] if not line.startswith("extra ")]
    index = int(lines[0].removeprefix("index "))
    origin, size, signed = checkpoint.split("\n")[:3]
    path = [base64.b64decode(line) for line in lines[1:] if line]
    if index >= int(size):
        sys.exit("NOT proven: the entry is beyond the log")
    found = root(index, int(size), hashlib.sha256(b"\x00" + entry).digest(), path)
    if found != base64.b64decode(signed):
        sys.exit("NOT proven: " + name)
    if os.path.exists(stem + ".salt.hex"):
        salt = bytes.fromhex(open(stem + ".salt.hex", encoding="ascii").read().strip())
        said = hmac.new(salt, open(stem + ".asked.txt", "rb").read(), "sha256").hexdigest()
        if '"subject":"%s"' % said not in entry.decode():
            sys.exit("NOT what was asked: " + name)
    print("%s: entry %d of the log %s of size %s, root %s" % (name, index, origin, size, found.hex()))
