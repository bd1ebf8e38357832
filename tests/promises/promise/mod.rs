//! What kalima promises of any text, each promise a function of bytes that panics where it is broken:
//! tests call them with kept inputs, fuzz targets with all that a fuzzer thinks of.

mod cut;
mod find;
mod input;
mod name;
mod normal;
mod spacing;
mod stream;
mod twin;
mod value;
mod word;

#[path = "../../token/reference/mod.rs"]
mod reference;

use input::{HEAD, Input};

pub use cut::{partition, together};
pub use find::finder;
pub use name::names;
pub use normal::{borrowed, idempotence, offsets};
pub use spacing::spacing;
pub use stream::streams;
pub use twin::twins;
pub use value::{dates, numbers, transliteration};
pub use word::{clitics, expansion, terms};

/// A promise, as a test of one input.
pub type Promise = fn(&[u8]);

/// Every promise by the name of its fuzz target.
pub const ALL: &[(&str, Promise)] = &[
    ("borrowed", borrowed),
    ("clitics", clitics),
    ("dates", dates),
    ("expansion", expansion),
    ("finder", finder),
    ("idempotence", idempotence),
    ("names", names),
    ("numbers", numbers),
    ("offsets", offsets),
    ("partition", partition),
    ("spacing", spacing),
    ("streams", streams),
    ("terms", terms),
    ("together", together),
    ("transliteration", transliteration),
    ("twins", twins),
];

/// The input that is read as this text, all choices taken from one byte.
#[must_use]
pub fn input_of(choice: u8, text: &str) -> Vec<u8> {
    [&[choice; HEAD], text.as_bytes()].concat()
}
