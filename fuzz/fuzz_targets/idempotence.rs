//! Normalizing twice is normalizing once.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::idempotence(bytes));
