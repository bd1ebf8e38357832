//! A column of strings, read without trust in its buffers.
//!
//! An array that another program made reaches this process through the C data interface, which does
//! not validate. So no text is read through an accessor that assumes UTF-8: the bytes of a block of
//! rows are validated together, and the bytes under a null are never read.

use crate::Error;
use crate::layout::{Kind, of_type};
use arrow_array::cast::AsArray;
use arrow_array::{AnyDictionaryArray, Array, GenericStringArray, OffsetSizeTrait};
use arrow_buffer::{Buffer, NullBuffer};
use arrow_schema::DataType;
use kalima::StrColumn;

/// A column by its encoding.
pub(crate) enum Column<'c> {
    Texts(Texts<'c>),
    Dictionary(&'c dyn AnyDictionaryArray),
}

impl<'c> Column<'c> {
    pub(crate) fn new(column: &'c dyn Array) -> Result<Self, Error> {
        of_type(column.data_type())?;
        Ok(match column.as_any_dictionary_opt() {
            Some(dictionary) => Self::Dictionary(dictionary),
            None => Self::Texts(Texts::new(column)?),
        })
    }
}

/// The buffers of a column of plain strings.
#[derive(Clone, Copy)]
pub(crate) struct Texts<'c> {
    data_type: &'c DataType,
    len: usize,
    nulls: Option<&'c NullBuffer>,
    buffers: Buffers<'c>,
}

#[derive(Clone, Copy)]
enum Buffers<'c> {
    Utf8 { offsets: &'c [i32], bytes: &'c [u8] },
    LargeUtf8 { offsets: &'c [i64], bytes: &'c [u8] },
    Utf8View { views: &'c [u128], buffers: &'c [Buffer] },
}

/// The bytes of rows, in the form of [`StrColumn`], and the rows.
pub(crate) struct Block<'b> {
    pub(crate) first: usize,
    pub(crate) offsets: &'b [i64],
    pub(crate) bytes: &'b [u8],
}

impl<'c> Texts<'c> {
    /// The bytes of a block of rows, which stay in the second-level cache.
    const BLOCK_BYTES: i64 = 64 << 10;
    const BLOCK_ROWS: usize = 8 << 10;

    pub(crate) fn new(column: &'c dyn Array) -> Result<Self, Error> {
        fn offsets<O: OffsetSizeTrait>(array: &GenericStringArray<O>) -> (&[O], &[u8]) {
            (array.value_offsets(), array.value_data())
        }
        let data_type = column.data_type();
        let buffers = match data_type {
            DataType::Utf8 => column.as_string_opt().map(|array| {
                let (offsets, bytes) = offsets::<i32>(array);
                Buffers::Utf8 { offsets, bytes }
            }),
            DataType::LargeUtf8 => column.as_string_opt().map(|array| {
                let (offsets, bytes) = offsets::<i64>(array);
                Buffers::LargeUtf8 { offsets, bytes }
            }),
            DataType::Utf8View => column.as_string_view_opt().map(|array| Buffers::Utf8View {
                views: array.views(),
                buffers: array.data_buffers(),
            }),
            _ => None,
        };
        let buffers = buffers.ok_or_else(|| Error::not_text(data_type))?;
        Ok(Self { data_type, len: column.len(), nulls: column.nulls(), buffers })
    }

    pub(crate) const fn data_type(&self) -> &'c DataType {
        self.data_type
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn nulls(&self) -> Option<&'c NullBuffer> {
        self.nulls.filter(|nulls| nulls.null_count() > 0)
    }

    pub(crate) const fn kind(&self) -> Kind {
        match self.buffers {
            Buffers::Utf8 { .. } => Kind::Utf8,
            Buffers::LargeUtf8 { .. } => Kind::LargeUtf8,
            Buffers::Utf8View { .. } => Kind::Utf8View,
        }
    }

    pub(crate) fn is_null(&self, row: usize) -> bool {
        self.nulls().is_some_and(|nulls| nulls.is_null(row))
    }

    /// Returns the number of bytes of all rows, to reserve memory for. It is 0 for views.
    pub(crate) fn byte_len(&self) -> usize {
        fn span<O: OffsetSizeTrait>(offsets: &[O], bytes: &[u8]) -> usize {
            let (Some(first), Some(last)) = (offsets.first(), offsets.last()) else { return 0 };
            last.as_usize().saturating_sub(first.as_usize()).min(bytes.len())
        }
        match self.buffers {
            Buffers::Utf8 { offsets, bytes } => span(offsets, bytes),
            Buffers::LargeUtf8 { offsets, bytes } => span(offsets, bytes),
            Buffers::Utf8View { .. } => 0,
        }
    }

    /// Calls `visit` with each row that is not null, in order, and its text; with `None` for nulls.
    pub(crate) fn for_each(
        &self,
        mut visit: impl FnMut(usize, Option<&str>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let has_nulls = self.nulls().is_some();
        self.for_each_block(|block| {
            let texts = StrColumn::new(block.offsets, block.bytes);
            let texts = texts.map_err(|_| self.malformed(block))?;
            for (row, text) in (block.first..).zip(texts.texts()) {
                visit(row, (!has_nulls || !self.is_null(row)).then_some(text))?;
            }
            Ok(())
        })
    }

    /// Calls `visit` with blocks of rows, in order. The text of a null is empty.
    pub(crate) fn for_each_block(
        &self,
        mut visit: impl FnMut(&Block<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut offsets = Vec::with_capacity(Self::BLOCK_ROWS + 1);
        let mut gathered = Vec::new();
        let mut first = 0;
        while first < self.len {
            let bytes = self.fill(first, &mut offsets, &mut gathered)?;
            visit(&Block { first, offsets: &offsets, bytes })?;
            first += offsets.len() - 1;
        }
        Ok(())
    }

    /// Stores the offsets of a block from the row `first` on, and returns its bytes.
    fn fill<'b>(
        &self,
        first: usize,
        offsets: &mut Vec<i64>,
        gathered: &'b mut Vec<u8>,
    ) -> Result<&'b [u8], Error>
    where
        'c: 'b,
    {
        let adjacent = match self.buffers {
            Buffers::Utf8 { offsets: from, bytes } => {
                self.fill_adjacent(first, from, bytes, offsets)
            }
            Buffers::LargeUtf8 { offsets: from, bytes } => {
                self.fill_adjacent(first, from, bytes, offsets)
            }
            Buffers::Utf8View { .. } => None,
        };
        match adjacent {
            Some(bytes) => Ok(bytes),
            None => {
                self.gather(first, offsets, gathered)?;
                Ok(gathered)
            }
        }
    }

    /// Stores the offsets of a block whose rows are adjacent in `bytes`, and returns `bytes`. Returns
    /// `None` if a null has bytes, which may be anything, or if all rows are null, whose offsets may be
    /// anything.
    fn fill_adjacent<O: OffsetSizeTrait + Into<i64>>(
        &self,
        first: usize,
        from: &[O],
        bytes: &'c [u8],
        offsets: &mut Vec<i64>,
    ) -> Option<&'c [u8]> {
        offsets.clear();
        let from = from.get(first..)?;
        let start: i64 = (*from.first()?).into();
        offsets.push(start);
        let has_nulls = self.nulls().is_some();
        let mut before = start;
        let mut all_null = has_nulls;
        for (row, &end) in (first..).zip(from.iter().skip(1).take(Self::BLOCK_ROWS)) {
            let end = end.into();
            if has_nulls {
                let is_null = self.is_null(row);
                if is_null && end != before {
                    return None;
                }
                all_null &= is_null;
            }
            offsets.push(end);
            before = end;
            if end.saturating_sub(start) >= Self::BLOCK_BYTES {
                break;
            }
        }
        (!all_null).then_some(bytes)
    }

    /// Copies the bytes of a block into `gathered`; nothing of nulls.
    fn gather(
        &self,
        first: usize,
        offsets: &mut Vec<i64>,
        gathered: &mut Vec<u8>,
    ) -> Result<(), Error> {
        offsets.clear();
        gathered.clear();
        offsets.push(0);
        let mut inline = [0; 16];
        for row in (first..self.len).take(Self::BLOCK_ROWS) {
            if !self.is_null(row) {
                match self.bytes(row, &mut inline) {
                    Some(bytes) => gathered.extend_from_slice(bytes),
                    None => return Err(Error::out_of_bounds(self.data_type, row)),
                }
            }
            let end = offset_of(gathered.len());
            offsets.push(end);
            if end >= Self::BLOCK_BYTES {
                break;
            }
        }
        Ok(())
    }

    /// Returns the bytes of a row, or `None` if they are outside the buffers. `inline` holds the bytes
    /// of a short view.
    fn bytes<'b>(&self, row: usize, inline: &'b mut [u8; 16]) -> Option<&'b [u8]>
    where
        'c: 'b,
    {
        fn slice<'b, O: OffsetSizeTrait>(
            offsets: &[O],
            bytes: &'b [u8],
            row: usize,
        ) -> Option<&'b [u8]> {
            let (start, end) = (offsets.get(row)?, offsets.get(row + 1)?);
            bytes.get(start.to_usize()?..end.to_usize()?)
        }
        match self.buffers {
            Buffers::Utf8 { offsets, bytes } => slice(offsets, bytes, row),
            Buffers::LargeUtf8 { offsets, bytes } => slice(offsets, bytes, row),
            Buffers::Utf8View { views, buffers } => view_bytes(*views.get(row)?, buffers, inline),
        }
    }

    /// Returns the error of the first malformed row of a block.
    pub(crate) fn malformed(&self, block: &Block<'_>) -> Error {
        let data_type = self.data_type;
        let rows = block.first..block.first + block.offsets.len() - 1;
        let mut inline = [0; 16];
        for row in rows.filter(|&row| !self.is_null(row)) {
            match self.bytes(row, &mut inline) {
                None => return Error::out_of_bounds(data_type, row),
                Some(bytes) => {
                    if let Err(error) = std::str::from_utf8(bytes) {
                        return Error::not_utf8(data_type, row, error.valid_up_to());
                    }
                }
            }
        }
        Error::out_of_bounds(data_type, block.first)
    }
}

/// Converts the length of a text in memory, which is at most `isize::MAX`, to an offset.
pub(crate) fn offset_of(len: usize) -> i64 {
    i64::try_from(len).unwrap_or(i64::MAX)
}

/// Returns the bytes of a view, or `None` if they are outside the buffers.
///
/// ```text
/// bits      0..32    32..64   64..96   96..128
/// inline    length   up to 12 bytes of text
/// long      length   prefix   buffer   offset
/// ```
fn view_bytes<'b>(view: u128, buffers: &'b [Buffer], inline: &'b mut [u8; 16]) -> Option<&'b [u8]> {
    const INLINE: usize = 12;
    let part = |shift: u32| (view >> shift & u128::from(u32::MAX)) as usize;
    let len = part(0);
    if len <= INLINE {
        *inline = view.to_le_bytes();
        return inline.get(4..4 + len);
    }
    let (buffer, offset) = (part(64), part(96));
    buffers.get(buffer)?.get(offset..offset.checked_add(len)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads every row, and compares it with what the standard library makes of its bytes.
    fn assert_read(texts: &Texts<'_>) {
        let mut inline = [0; 16];
        let wanted: Vec<Option<Option<String>>> = (0..texts.len())
            .map(|row| {
                (!texts.is_null(row)).then(|| {
                    let bytes = texts.bytes(row, &mut inline)?;
                    std::str::from_utf8(bytes).ok().map(str::to_owned)
                })
            })
            .collect();
        let mut found = Vec::new();
        let read = texts.for_each(|row, text| {
            assert_eq!(row, found.len());
            found.push(text.map(str::to_owned));
            Ok(())
        });
        match wanted.contains(&Some(None)) {
            false => {
                read.unwrap();
                assert!(found.into_iter().eq(wanted.into_iter().map(Option::flatten)));
            }
            true => {
                let error = read.unwrap_err();
                assert!(error.is_malformed());
                // Of several malformed rows, any may be named.
                assert_eq!(wanted[error.row().unwrap()], Some(None), "{error}");
            }
        }
    }

    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            4 => "[\u{620}-\u{652} a]{0,60}".prop_map(String::into_bytes),
            1 => prop::collection::vec(any::<u8>(), 0..60),
        ]
    }

    fn nulls(len: usize) -> impl Strategy<Value = Option<NullBuffer>> {
        prop::option::of(prop::collection::vec(any::<bool>(), len).prop_map(NullBuffer::from))
    }

    proptest! {
        #[test]
        fn any_offsets_are_read_or_refused(
            (bytes, mut offsets, nulls) in (bytes(), prop::collection::vec(-1..70_i32, 1..9))
                .prop_flat_map(|(bytes, offsets)| {
                    let nulls = nulls(offsets.len() - 1);
                    (Just(bytes), Just(offsets), nulls)
                }),
            is_sorted in any::<bool>(),
        ) {
            if is_sorted {
                offsets.sort_unstable();
            }
            let buffers = Buffers::Utf8 { offsets: &offsets, bytes: &bytes };
            let len = offsets.len() - 1;
            assert_read(&Texts { data_type: &DataType::Utf8, len, nulls: nulls.as_ref(), buffers });
            let offsets: Vec<_> = offsets.into_iter().map(i64::from).collect();
            let buffers = Buffers::LargeUtf8 { offsets: &offsets, bytes: &bytes };
            let data_type = &DataType::LargeUtf8;
            assert_read(&Texts { data_type, len, nulls: nulls.as_ref(), buffers });
        }

        #[test]
        fn any_views_are_read_or_refused(
            (buffers, views, nulls) in (
                prop::collection::vec(bytes().prop_map(Buffer::from_vec), 0..3),
                prop::collection::vec((0..40_u32, any::<u32>(), 0..3_u32, 0..40_u32), 0..9),
            ).prop_flat_map(|(buffers, views)| {
                let nulls = nulls(views.len());
                (Just(buffers), Just(views), nulls)
            }),
        ) {
            let views: Vec<u128> = views
                .into_iter()
                .map(|(len, prefix, buffer, offset)| {
                    [offset, buffer, prefix, len].into_iter().fold(0, |view, part| view << 32 | u128::from(part))
                })
                .collect();
            let len = views.len();
            let buffers = Buffers::Utf8View { views: &views, buffers: &buffers };
            assert_read(&Texts { data_type: &DataType::Utf8View, len, nulls: nulls.as_ref(), buffers });
        }
    }

    #[test]
    fn errors_name_the_row() {
        let column = |offsets: &[i32], bytes: &[u8]| {
            let buffers = Buffers::Utf8 { offsets, bytes };
            let texts =
                Texts { data_type: &DataType::Utf8, len: offsets.len() - 1, nulls: None, buffers };
            texts.for_each(|_, _| Ok(())).unwrap_err().to_string()
        };
        let row = "row 1 of the column of type Utf8";
        assert_eq!(column(&[0, 1, 3], b"ab\xFF"), format!("{row}: invalid UTF-8 at byte 1"));
        assert_eq!(column(&[0, 1, 9], b"abc"), format!("{row}: offsets outside the buffers"));
        assert_eq!(column(&[0, 2, 1], b"abc"), format!("{row}: offsets outside the buffers"));
    }
}
