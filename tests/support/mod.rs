//! Shared parts of the test binaries: random texts and normalizers, and the reader of fixtures.

#![allow(dead_code, reason = "each test binary uses a part of this module")]

pub(crate) mod awkward;
pub(crate) mod fixture;
pub(crate) mod normalizers;
