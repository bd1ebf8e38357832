//! Offsets: the map between a normalized text and its source, and its compact encoding.

mod builder;
mod codec;
mod cursor;
mod edit;
mod edit_mask;
mod offset_map;
mod sink;
mod unit_spans;
mod units;

pub use cursor::OffsetsCursor;
pub use offset_map::Offsets;
pub(super) use sink::OffsetSink;
pub(crate) use sink::edited;
pub use unit_spans::UnitSpans;
pub use units::{Unit, UnitOffsets};
