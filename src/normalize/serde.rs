//! Feature `serde`: steps, normalizers and profiles as the text that they are written as elsewhere.

use super::{Normalizer, Profile, Steps};
use alloc::string::String;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

macro_rules! as_text {
    ($($type:ident)*) => {
        $(impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                // Owned, since a reader may have to unescape.
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        })*
    };
}

as_text! { Steps Normalizer Profile }
