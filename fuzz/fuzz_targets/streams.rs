//! A stream answers as the whole text does.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::streams(bytes));
