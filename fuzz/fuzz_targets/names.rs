//! What is written as text is read as what it was; no text panics.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::names(bytes));
