//! Variants of a word are bounded and fold to terms of the word.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::expansion(bytes));
