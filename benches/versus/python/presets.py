"""Compares a compatibility preset with its peer on texts of your own: `presets.py PROGRAM TEXT ...`."""

import subprocess
import sys

from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
)

PEERS = [
    (dediac_ar, ["--preset", "camel_dediac"]),
    (normalize_alef_ar, ["--steps", "alef_hamza,alef_wasla"]),
    (normalize_alef_maksura_ar, ["--steps", "yaa"]),
    (normalize_teh_marbuta_ar, ["--steps", "teh_marbuta"]),
]

program, *texts = sys.argv[1:]
differ = False
for path in texts:
    with open(path, encoding="utf8", newline="") as text:
        text = text.read()
    for peer, options in PEERS:
        found = subprocess.run(
            [program, "normalize", *options], input=text.encode(), stdout=subprocess.PIPE, check=True
        ).stdout.decode()
        equal = found == peer(text)
        differ |= not equal
        print(path, peer.__name__, "equal" if equal else "DIFFERENT", "%d bytes" % len(text.encode()))
sys.exit(differ)
