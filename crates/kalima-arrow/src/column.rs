//! A column of strings, read without trust in its buffers.
//!
//! An array that another program made reaches this process through the C data interface, which does
//! not validate. So no text is read through an accessor that assumes UTF-8: the bytes of a block of
//! rows are validated together, and the bytes under a null are never read.

use crate::Error;
use crate::layout::{Kind, of_type};
use arrow_array::cast::AsArray;
use arrow_array::{
    AnyDictionaryArray, Array, LargeStringArray, OffsetSizeTrait, StringArray, StringViewArray,
};
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

/// A column of plain strings.
#[derive(Clone, Copy)]
pub(crate) struct Texts<'c> {
    column: &'c dyn Array,
    strings: Strings<'c>,
}

#[derive(Clone, Copy)]
enum Strings<'c> {
    Utf8(&'c StringArray),
    LargeUtf8(&'c LargeStringArray),
    Utf8View(&'c StringViewArray),
}

/// The bytes of rows, in the form of [`StrColumn`], and the rows.
pub(crate) struct Block<'b> {
    pub(crate) first: usize,
    pub(crate) offsets: &'b [i64],
    pub(crate) bytes: &'b [u8],
}

impl<'c> Texts<'c> {
    /// The bytes of a block of rows, which stay in the second-level cache.
    const BLOCK_BYTES: usize = 64 << 10;
    const BLOCK_ROWS: usize = 8 << 10;

    pub(crate) fn new(column: &'c dyn Array) -> Result<Self, Error> {
        let strings = match column.data_type() {
            arrow_schema::DataType::Utf8 => column.as_string_opt().map(Strings::Utf8),
            arrow_schema::DataType::LargeUtf8 => column.as_string_opt().map(Strings::LargeUtf8),
            arrow_schema::DataType::Utf8View => column.as_string_view_opt().map(Strings::Utf8View),
            _ => None,
        };
        match strings {
            Some(strings) => Ok(Self { column, strings }),
            None => Err(Error::not_text(column.data_type())),
        }
    }

    pub(crate) fn array(&self) -> &'c dyn Array {
        self.column
    }

    pub(crate) fn kind(&self) -> Kind {
        match self.strings {
            Strings::Utf8(_) => Kind::Utf8,
            Strings::LargeUtf8(_) => Kind::LargeUtf8,
            Strings::Utf8View(_) => Kind::Utf8View,
        }
    }

    pub(crate) fn is_null(&self, row: usize) -> bool {
        self.column.is_null(row)
    }

    /// Returns the number of bytes of all rows, to reserve memory for. It is 0 for views.
    pub(crate) fn byte_len(&self) -> usize {
        fn span<O: OffsetSizeTrait>(offsets: &[O], bytes: &[u8]) -> usize {
            let (Some(first), Some(last)) = (offsets.first(), offsets.last()) else { return 0 };
            last.as_usize().saturating_sub(first.as_usize()).min(bytes.len())
        }
        match self.strings {
            Strings::Utf8(array) => span(array.value_offsets(), array.value_data()),
            Strings::LargeUtf8(array) => span(array.value_offsets(), array.value_data()),
            Strings::Utf8View(_) => 0,
        }
    }

    /// Calls `visit` with each row that is not null, in order, and its text; with `None` for nulls.
    pub(crate) fn for_each(
        &self,
        mut visit: impl FnMut(usize, Option<&str>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let has_nulls = self.column.null_count() > 0;
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
        while first < self.column.len() {
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
        let adjacent = match self.strings {
            Strings::Utf8(array) => {
                self.fill_adjacent(first, array.value_offsets(), array.value_data(), offsets)
            }
            Strings::LargeUtf8(array) => {
                self.fill_adjacent(first, array.value_offsets(), array.value_data(), offsets)
            }
            Strings::Utf8View(_) => None,
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
    /// `None` if a null has bytes, which may be anything.
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
        let has_nulls = self.column.null_count() > 0;
        let mut before = start;
        for (row, &end) in (first..).zip(from.iter().skip(1).take(Self::BLOCK_ROWS)) {
            let end = end.into();
            if has_nulls && end != before && self.is_null(row) {
                return None;
            }
            offsets.push(end);
            before = end;
            if end.saturating_sub(start) >= Self::BLOCK_BYTES as i64 {
                break;
            }
        }
        Some(bytes)
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
        for row in (first..self.column.len()).take(Self::BLOCK_ROWS) {
            if !self.is_null(row) {
                match self.bytes(row, &mut inline) {
                    Some(bytes) => gathered.extend_from_slice(bytes),
                    None => return Err(Error::out_of_bounds(self.column.data_type(), row)),
                }
            }
            offsets.push(gathered.len() as i64);
            if gathered.len() >= Self::BLOCK_BYTES {
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
        match self.strings {
            Strings::Utf8(array) => slice(array.value_offsets(), array.value_data(), row),
            Strings::LargeUtf8(array) => slice(array.value_offsets(), array.value_data(), row),
            Strings::Utf8View(array) => view_bytes(array, row, inline),
        }
    }

    /// Returns the error of the first malformed row of a block.
    pub(crate) fn malformed(&self, block: &Block<'_>) -> Error {
        let data_type = self.column.data_type();
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

/// Returns the bytes of a view, or `None` if they are outside the buffers.
///
/// ```text
/// bits      0..32    32..64   64..96   96..128
/// inline    length   up to 12 bytes of text
/// long      length   prefix   buffer   offset
/// ```
fn view_bytes<'b>(
    array: &'b StringViewArray,
    row: usize,
    inline: &'b mut [u8; 16],
) -> Option<&'b [u8]> {
    const INLINE: usize = 12;
    let view = *array.views().get(row)?;
    let part = |shift: u32| (view >> shift & u128::from(u32::MAX)) as usize;
    let len = part(0);
    if len <= INLINE {
        *inline = view.to_le_bytes();
        return inline.get(4..4 + len);
    }
    let (buffer, offset) = (part(64), part(96));
    array.data_buffers().get(buffer)?.get(offset..offset.checked_add(len)?)
}
