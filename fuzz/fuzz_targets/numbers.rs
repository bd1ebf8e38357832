//! Numbers found in any text are written and read back with their values.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::numbers(bytes));
