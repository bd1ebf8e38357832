//! Tokens and gaps, sentences and gaps, runs: each is the text.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::partition(bytes));
