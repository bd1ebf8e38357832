//! Serialization of sentences and of the options of the splitter, under the feature `serde`.

use super::{Ellipses, Newlines, RunOns, Semicolons, Sentence, SentenceSplitter, VerseEnds};
use ::serde::ser::SerializeStruct;
use ::serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use alloc::string::String;

/// Serializes a type as its `Display` text and parses it with `FromStr`.
macro_rules! as_text {
    ($($name:ty),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                // Owned: a reader may have to unescape the text.
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}

as_text!(SentenceSplitter, Newlines, Semicolons, Ellipses, VerseEnds, RunOns);

/// The members `start`, `end`, `text` and `terminator`, which is null if there is none.
impl Serialize for Sentence<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sentence = serializer.serialize_struct("Sentence", 4)?;
        sentence.serialize_field("start", &self.span().start)?;
        sentence.serialize_field("end", &self.span().end)?;
        sentence.serialize_field("text", self.text())?;
        sentence.serialize_field("terminator", &self.terminator())?;
        sentence.end()
    }
}
