//! The answer is borrowed if, and only if, the text is normal.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::borrowed(bytes));
