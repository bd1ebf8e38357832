//! The pieces of each token partition it, whatever its neighbours.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::clitics(bytes));
