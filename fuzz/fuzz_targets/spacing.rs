//! Missing spaces are inside the text, and inserting them changes nothing else.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::spacing(bytes));
