//! Sentences have the tokens that they have alone.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::together(bytes));
