"""What each rival makes of a few hard texts, piece by piece: `facts.py [--kalima P] [--spans P]`."""

import argparse
import subprocess

import pysbd
import sentencex
from camel_tools.tokenizers.word import simple_word_tokenize
from pyarabic import araby

import sentences
import tokens

TOKENS = [
    "كَتَبَ د. أحمد",  # "Dr. Ahmad wrote": a vocalised word, a title
    "زاد 3.5% في 10/2/2013",  # "it grew by 3.5 % on ...": a decimal, a date
    "ص.ب. 12 www.example.com #كلمة",  # "P.O. Box", an address, a hashtag
]
SENTENCES = [
    "قال د. أحمد: النسبة 3.5%. انتهى.",  # "Dr. Ahmad said: the rate is 3.5 %. He finished."
    "ولد سنة 300 ق.م. في مصر. العنوان: ص.ب. 1234 الرياض.",  # "... BC in Egypt. ... P.O. Box ..."
    "قال: «اذهب! الآن.» ثم خرج، وعاد.",  # "He said: 'Go! Now.' Then he went out, and came back."
]


def pieces(program, rest, text):
    out = subprocess.run([program, *rest], input=text.encode(), stdout=subprocess.PIPE, check=True)
    spans = (row.split("\t")[:2] for row in out.stdout.decode().split("\n") if row)
    return [text.encode()[int(start) : int(end)].decode() for start, end in spans]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--kalima", help="the program kalima")
    options.add_argument("--spans", help="the built example `spans`")
    options = options.parse_args()
    for rivals, texts in [(tokens, TOKENS), (sentences, SENTENCES)]:
        for text in texts:
            print("\n" + text)
            for name, act in rivals.PYTHON.items():
                print("  %-30s" % name, " | ".join(piece.strip() for piece in act(text)))
            for name, (program, *rest) in rivals.PROGRAMS.items():
                program = getattr(options, program)
                if program:
                    found = pieces(program, rest, text)
                    print("  %-30s" % name, " | ".join(piece.strip() for piece in found))
    print("\nwhat comes with a piece")
    text = "😀 نعم. لا."  # "yes. no.", after a character of four bytes
    print("  PyArabic tokenize_with_location", araby.tokenize_with_location(text))
    print("  CAMeL simple_word_tokenize", simple_word_tokenize(text))
    print("  pySBD", pysbd.Segmenter(language="ar", clean=False, char_span=True).segment(text))
    print("  sentencex", sentencex.get_sentence_boundaries("ar", text))


if __name__ == "__main__":
    main()
