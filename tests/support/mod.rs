//! Shared parts of the test binaries: random texts and normalizers.

#![allow(dead_code, reason = "each test binary uses a part of this module")]

pub(crate) mod awkward;
pub(crate) mod normalizers;
