#!/usr/bin/env python3
"""Audits a county's transparency log without any code of the platform: Python's standard library and the openssl program.

    python3 audit.py <folder or http address of the log> [policy file]

Reads checkpoint, policy, tiles and entry bundles (c2sp.org/tlog-tiles), computes every hash anew, checks the signatures
of the log and of its witnesses and each village's own sequence. Ends with 0 when everything holds, with 1 when not.
"""
import base64, hashlib, json, os, subprocess, sys, tempfile, urllib.error, urllib.request

where = sys.argv[1].rstrip("/")
sha = lambda data: hashlib.sha256(data).digest()
wrong = []


def read(path):
    try:
        if where.startswith("http"):
            return urllib.request.urlopen(f"{where}/{path}").read()
        with open(os.path.join(where, path), "rb") as file:
            return file.read()
    except (FileNotFoundError, urllib.error.HTTPError):
        wrong.append(f"{path} is missing")
        return b""


def signed(key, message, signature):
    """Ed25519 by openssl: the raw key gets the twelve bytes that make it a SubjectPublicKeyInfo."""
    der = bytes.fromhex("302a300506032b6570032100") + key
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for name, data in (("key", der), ("message", message), ("signature", signature)):
            files[name] = os.path.join(folder, name)
            with open(files[name], "wb") as file:
                file.write(data)
        run = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", files["key"], "-rawin"]
        run += ["-in", files["message"], "-sigfile", files["signature"]]
        return subprocess.run(run, capture_output=True).returncode == 0


def vkey(text):
    name, keyid, data = text.split("+", 2)
    data = base64.b64decode(data)
    if sha(name.encode() + b"\n" + data)[:4].hex() != keyid:
        wrong.append(f"the key of {name} does not have its id")
    return name, bytes.fromhex(keyid), data[0], data[1:]


def policy_of(text):
    log, groups, quorum = None, {}, None
    for line in text.splitlines():
        words = line.split("#")[0].split()
        if not words:
            continue
        if words[0] == "log":
            log = vkey(words[1])
        elif words[0] == "witness":
            groups[words[1]] = vkey(words[2])
        elif words[0] == "group":
            groups[words[1]] = (words[2], words[3:])
        elif words[0] == "quorum":
            quorum = words[1]
    return log, groups, quorum


def enough(name, groups, seen):
    if name == "none":
        return True
    group = groups[name]
    if len(group) == 4:
        return group[0] in seen
    least, members = group
    count = sum(enough(member, groups, seen) for member in members)
    return count >= {"all": len(members), "any": 1}.get(least, int(least) if least.isdigit() else len(members))


def index_path(n):
    parts = [f"{n % 1000:03d}"]
    while n >= 1000:
        n //= 1000
        parts.insert(0, f"x{n % 1000:03d}")
    return "/".join(parts)


def tile_path(level, n, width):
    return f"tile/{level}/{index_path(n)}" + ("" if width == 256 else f".p/{width}")


policy_text = open(sys.argv[2]).read() if len(sys.argv) > 2 else read("policy").decode()
log, groups, quorum = policy_of(policy_text)
note = read("checkpoint").decode()
text, lines = note.rsplit("\n\n", 1)
text += "\n"
origin, size, root = text.split("\n")[:3]
size, root = int(size), base64.b64decode(root)
known = [log] + [group for group in groups.values() if len(group) == 4]
seen = set()
for line in lines.splitlines():
    _, name, data = line.split(" ")
    data = base64.b64decode(data)
    for key_name, keyid, kind, key in known:
        if (key_name, keyid) != (name, data[:4]):
            continue
        message, signature = text.encode(), data[4:]
        if kind == 4:
            time = int.from_bytes(signature[:8], "big")
            message, signature = f"cosignature/v1\ntime {time}\n{text}".encode(), signature[8:]
        if signed(key, message, signature):
            seen.add(name)
        else:
            wrong.append(f"the signature of {name} does not hold")
if origin != log[0] or log[0] not in seen:
    wrong.append("the log did not sign the checkpoint")
if not enough(quorum, groups, seen):
    wrong.append("too few witnesses saw the checkpoint")

leaves, last = [], {}
for n in range((size + 255) // 256):
    width = min(256, size - n * 256)
    bundle, at, entries = read(tile_path("entries", n, width)), 0, []
    while at < len(bundle):
        length = int.from_bytes(bundle[at : at + 2], "big")
        entries.append(bundle[at + 2 : at + 2 + length])
        at += 2 + length
    if len(entries) != width:
        wrong.append(f"bundle {n} does not have {width} entries")
    for entry in entries:
        leaf_hash = sha(b"\0" + entry)
        leaves.append(leaf_hash)
        leaf = json.loads(entry)
        before = last.get(leaf["vc"], (0, None))
        if (leaf["vseq"], leaf["vprev"]) != (before[0] + 1, before[1]):
            wrong.append(f"leaf {len(leaves) - 1} does not follow the one before in {leaf['vc']}")
        last[leaf["vc"]] = (leaf["vseq"], leaf_hash.hex())

node = lambda left, right: sha(b"\1" + left + right)


def fold(hashes):
    """The root of any number of hashes, RFC 6962 2.1: the left part is the largest power of two below the whole."""
    if len(hashes) == 1:
        return hashes[0]
    half = 1 << (len(hashes) - 1).bit_length() - 1
    return node(fold(hashes[:half]), fold(hashes[half:]))


level, row = 0, leaves
while row:
    up = []
    for n in range((len(row) + 255) // 256):
        hashes = row[n * 256 : (n + 1) * 256]
        if read(tile_path(level, n, len(hashes))) != b"".join(hashes):
            wrong.append(f"tile {tile_path(level, n, len(hashes))} is not what the entries make")
        if len(hashes) == 256:
            up.append(fold(hashes))
    level, row = level + 1, up
if (fold(leaves) if leaves else sha(b"")) != root:
    wrong.append("the root is not that of the entries")

for sentence in wrong[:20]:
    print("WRONG:", sentence)
print(f"{origin}: {len(leaves)} entries of {len(last)} sequences, signed by {', '.join(sorted(seen))}")
print("ALL HOLDS" if not wrong else f"{len(wrong)} THINGS DO NOT HOLD")
sys.exit(1 if wrong else 0)
