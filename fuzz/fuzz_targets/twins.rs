//! What is fast answers as what is slow.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::twins(bytes));
