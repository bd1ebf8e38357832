//! Offsets lead from the normalized text to its source and back.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::offsets(bytes));
