//! Dates found in any text have spans in order and possible parts.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::dates(bytes));
