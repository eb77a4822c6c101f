#!/usr/bin/env python3
"""Verifies a published log of Platewarden's trail, offline, with nothing of Platewarden.

    verify_log.py FOLDER LOG_KEY [WITNESS_KEY ...]

FOLDER holds `checkpoint` and `tile/`; the keys are lines `name+id+base64`, got from elsewhere than the folder.
Needs Python 3 alone. Checks the Ed25519 signatures of the log and of each witness named (kind 1 and 4; kind 6,
ML-DSA-44, is left to other programs and said so), every entry against its leaf, every tile against the one above,
and all of it against the signed root. Exit code 0: all good, and it says so; 1: something is not; 2: wrong call.

Written from RFC 6962, RFC 8032 and the C2SP specifications signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles.
"""
import base64
import hashlib
import os
import struct
import sys

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def check(good, what):
    if not good:
        sys.exit("NOT as signed: " + what)


# --- Ed25519 (RFC 8032), verification only ---

def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - x2) % P or (x == 0 and sign):
        return None
    return P - x if x & 1 != sign else x


def point(encoded):
    number = int.from_bytes(encoded, "little")
    y, sign = number & (2**255 - 1), number >> 255
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, p):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, p)
        p = add(p, p)
        scalar >>= 1
    return result


def same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y, 1, recover_x(BASE_Y, 0) * BASE_Y % P)


def ed25519_verifies(key, message, signature):
    a, r = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return same(times(s, BASE), add(r, times(h, a)))


# --- notes and checkpoints ---

def read_key(line):
    name, key_id, rest = line.split("+", 2)
    key = base64.b64decode(rest, validate=True)
    expected = hashlib.sha256(name.encode() + b"\n" + key).digest()[:4]
    check(key_id == expected.hex(), "the key's id does not fit the key: " + line[:60])
    return name, expected, key[0], key[1:]


def read_checkpoint(folder):
    with open(os.path.join(folder, "checkpoint"), "rb") as file:
        note = file.read().decode()
    text, _, lines = note.rpartition("\n\n")
    signatures = []
    for line in lines.splitlines():
        dash, name, encoded = line.split(" ")
        check(dash == "\u2014", "a line under the checkpoint is no signature")
        whole = base64.b64decode(encoded, validate=True)
        signatures.append((name, whole[:4], whole[4:]))
    return text + "\n", signatures


def verify_signature(text, signatures, key):
    name, key_id, kind, public = key
    mine = [bytes_ for n, i, bytes_ in signatures if n == name and i == key_id]
    check(len(mine) == 1, "checkpoint: no signature of " + name)
    if kind == 1:
        check(ed25519_verifies(public, text.encode(), mine[0]), "checkpoint: the signature of %s is false" % name)
        return "Ed25519 signature of %s" % name
    if kind == 4:
        (time,) = struct.unpack(">Q", mine[0][:8])
        message = "cosignature/v1\ntime %d\n%s" % (time, text)
        check(ed25519_verifies(public, message.encode(), mine[0][8:]), "checkpoint: the cosignature of %s is false" % name)
        return "Ed25519 cosignature of %s at %d" % (name, time)
    return "NOT CHECKED HERE: signature kind %d of %s" % (kind, name)


# --- the tree ---

def leaf(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def over(hashes):
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return hashlib.sha256(b"\1" + over(hashes[:split]) + over(hashes[split:])).digest()


def tile_path(level, index, width):
    number = "%03d" % (index % 1000)
    while index >= 1000:
        index //= 1000
        number = "x%03d/%s" % (index % 1000, number)
    return "tile/%s/%s%s" % (level, number, "" if width == 256 else ".p/%d" % width)


def read_file(folder, name):
    try:
        with open(os.path.join(folder, *name.split("/")), "rb") as file:
            return file.read()
    except OSError:
        check(False, name + " is missing")


def read_tile(folder, level, index, width):
    name = tile_path(level, index, width)
    data = read_file(folder, name)
    check(len(data) == 32 * width, "%s has %d bytes" % (name, len(data)))
    return [data[at:at + 32] for at in range(0, len(data), 32)]


def read_entries(folder, index, width):
    name = tile_path("entries", index, width)
    data = read_file(folder, name)
    entries, at = [], 0
    while at < len(data):
        check(at + 2 <= len(data), "%s is cut short" % name)
        (length,) = struct.unpack(">H", data[at:at + 2])
        check(at + 2 + length <= len(data), "entry %d: %s is cut short" % (index * 256 + len(entries), name))
        entries.append(data[at + 2:at + 2 + length])
        at += 2 + length
    check(len(entries) == width, "%s holds %d entries" % (name, len(entries)))
    return entries


def verify_tree(folder, size, root):
    """Each level is made of the one below and compared with what is published."""
    made, level = None, 0
    peaks = []
    count = size
    while count:
        hashes = []
        for index in range((count + 255) // 256):
            width = min(256, count - index * 256)
            tile = read_tile(folder, level, index, width)
            if level == 0:
                below = [leaf(entry) for entry in read_entries(folder, index, width)]
            else:
                below = made[index * 256:index * 256 + width]
            for at in range(width):
                place = (index * 256 + at) * 256**level
                check(tile[at] == below[at], "entry %d%s: %s says another hash" % (
                    place, "" if level == 0 else " and those after it", tile_path(level, index, width)))
            if width == 256:
                hashes.append(over(tile))
            else:
                peaks.append(tile)
        made, count, level = hashes, count // 256, level + 1
    result = None
    for tile in peaks:
        rest = len(tile)
        while rest:
            whole = rest & -rest
            peak = over(tile[rest - whole:rest])
            result = peak if result is None else hashlib.sha256(b"\1" + peak + result).digest()
            rest -= whole
    check((result or hashlib.sha256(b"").digest()) == root, "the entries do not have the root that was signed")


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder, keys = arguments[0], [read_key(line) for line in arguments[1:]]
    text, signatures = read_checkpoint(folder)
    origin, size, root, end = text.split("\n")
    check(end == "" and origin == keys[0][0], "checkpoint: it is of another log")
    for key in keys:
        print(verify_signature(text, signatures, key))
    verify_tree(folder, int(size), base64.b64decode(root, validate=True))
    print("as signed: %s entries of %s" % (size, origin))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (ValueError, UnicodeDecodeError, struct.error) as fault:
        sys.exit("NOT as signed: a file or key cannot be read: %s" % fault)
