//! Serialization of tokens and of the options that have a textual form, under the feature `serde`.

use super::{Kinds, Token, Tokenizer};
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

as_text!(Tokenizer, Kinds);

/// The members `start`, `end`, `kind` and `text`.
impl Serialize for Token<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut token = serializer.serialize_struct("Token", 4)?;
        token.serialize_field("start", &self.span().start)?;
        token.serialize_field("end", &self.span().end)?;
        token.serialize_field("kind", &self.kind())?;
        token.serialize_field("text", self.text())?;
        token.end()
    }
}
