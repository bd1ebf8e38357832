//! Results over columns equal those of the library, row by row.

mod columns;
mod edges;
mod rows;
