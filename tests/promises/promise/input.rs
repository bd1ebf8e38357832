//! Bytes to what a promise is about: the first few choose options, the others are the text.

use kalima::Tokenizer;
use kalima::normalize::{Normalizer, Steps, compat};
use kalima::sentence::{Ellipses, Newlines, Semicolons, SentenceSplitter, VerseEnds};
use kalima::token::{Grouping, Kinds, TokenKind};

/// So many bytes choose.
pub(super) const HEAD: usize = 16;

/// One input: choices that never run out, and a text.
pub(super) struct Input<'b> {
    choices: [u8; HEAD],
    next: usize,
    /// The bytes behind the choices.
    pub(super) bytes: &'b [u8],
    /// What is UTF-8 among them.
    pub(super) text: String,
}

impl<'b> Input<'b> {
    pub(super) fn new(input: &'b [u8]) -> Self {
        let (head, bytes) = input.split_at(input.len().min(HEAD));
        let mut choices = [0; HEAD];
        choices[..head.len()].copy_from_slice(head);
        let text = bytes.utf8_chunks().map(|chunk| chunk.valid()).collect();
        Self { choices, next: 0, bytes, text }
    }

    /// The next byte that chooses.
    fn byte(&mut self) -> u8 {
        let byte = self.choices[self.next % HEAD];
        self.next += 1;
        byte
    }

    /// A number below `most`, which is at most 256.
    pub(super) fn below(&mut self, most: usize) -> usize {
        usize::from(self.byte()) % most
    }

    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Any steps, those that exclude each other among them.
    pub(super) fn steps(&mut self) -> Steps {
        let all: Vec<Steps> = Steps::all().iter().collect();
        let presets =
            [Normalizer::search(), Normalizer::repair(), compat::lucene(), compat::camel_dediac()];
        match self.below(4) {
            0 => self.pick(&presets).steps(),
            1 => self.pick(&all),
            2 => {
                let mask = (0..8).fold(0_u64, |mask, _| mask << 8 | u64::from(self.byte()));
                let set = all.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
                set.map(|(_, step)| *step).collect()
            }
            _ => {
                let steps = self.pick(&presets).steps() | self.pick(&all) | self.pick(&all);
                steps - self.pick(&all) - self.pick(&all)
            }
        }
    }

    pub(super) fn normalizer(&mut self) -> Normalizer {
        Normalizer::new(self.steps())
    }

    pub(super) fn grouping(&mut self) -> Grouping {
        self.pick(&[Grouping::Joined, Grouping::Split])
    }

    pub(super) fn tokenizer(&mut self) -> Tokenizer {
        let presets = [Tokenizer::new(), Tokenizer::treebank(), Tokenizer::words()];
        match self.below(4) {
            preset @ 0..3 => presets[preset],
            _ => {
                let tokenizer = Tokenizer::new()
                    .times(self.grouping())
                    .dates(self.grouping())
                    .signs(self.grouping())
                    .runs(self.grouping())
                    .abbreviations(self.grouping())
                    .clitic_numbers(self.grouping());
                let dropped = Kinds::of(&[self.pick(TokenKind::ALL)]);
                tokenizer.keep(self.pick(&[Kinds::ALL, Kinds::ALL.difference(dropped), dropped]))
            }
        }
    }

    pub(super) fn splitter(&mut self) -> SentenceSplitter {
        SentenceSplitter::new()
            .newlines(self.pick(&[Newlines::EachLine, Newlines::BlankLine, Newlines::Ignore]))
            .semicolons(self.pick(&[Semicolons::Continue, Semicolons::End]))
            .verse_ends(self.pick(&[VerseEnds::Continue, VerseEnds::End]))
            .ellipses(self.pick(&[Ellipses::Contextual, Ellipses::End, Ellipses::Continue]))
            .max_len(self.pick(&[usize::MAX, usize::MAX, 0, 1, 7, 30]))
    }
}
