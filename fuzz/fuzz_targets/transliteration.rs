//! Any text is restored from its transliteration with foreign words marked.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kalima_fuzz::promise::transliteration(bytes));
