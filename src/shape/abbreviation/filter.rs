//! A quick no: letters in, whether an entry of some lists may be these out, from the last letter and the count.

/// Which numbers of letters listed entries have, by their last letter: what most words are not.
pub(super) struct Filter([u32; 64]);

impl Filter {
    /// The filter of the entries of these lists.
    pub(super) const fn of(lists: &[&[&str]]) -> Self {
        let mut filter = [0; 64];
        let mut list = 0;
        while list < lists.len() {
            let mut entry = 0;
            while entry < lists[list].len() {
                let bytes = lists[list][entry].as_bytes();
                // Letters have two bytes, of which the last tells them apart well enough; dots have one.
                let (mut len, mut at) = (0, 0);
                while at < bytes.len() {
                    at += if bytes[at] < 0x80 { 1 } else { 2 };
                    len += 1;
                }
                let last = bytes[bytes.len() - 1] & 63;
                filter[last as usize] |= 1 << len;
                // A bare alef stands for any.
                if matches!(last, 0x22 | 0x23 | 0x25) {
                    filter[0x27] |= 1 << len;
                }
                entry += 1;
            }
            list += 1;
        }
        Self(filter)
    }

    /// Whether an entry may be these letters; never false of one that is.
    pub(super) fn may_hold(&self, letters: &[char]) -> bool {
        let last = letters.last().map_or(0, |&last| u32::from(last) & 63);
        let lens = usize::try_from(last).ok().and_then(|last| self.0.get(last));
        lens.is_some_and(|lens| lens >> letters.len().min(31) & 1 != 0)
    }
}
