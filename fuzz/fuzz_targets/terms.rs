//! Terms lie on tokens, in order, by every way to get them.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::terms(bytes));
