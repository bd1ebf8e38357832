//! Feature `serde`: a tokenizer as the text that it is written as elsewhere, «treebank,dates».

use super::Tokenizer;
use ::serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use alloc::string::String;

impl Serialize for Tokenizer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Tokenizer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Owned, since a reader may have to unescape.
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
