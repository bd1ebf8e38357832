//! A query is found where its folded form stands in the folded text.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::finder(bytes));
