//! Host tool: writes the JavaScript glue of a compiled wasm module.
//!
//! The library form of `wasm-bindgen` at the version of `Cargo.lock`, so that a build needs no
//! separately installed tool, and the versions of macro and tool always agree.

use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1);
    let (Some(input), Some(folder)) = (args.next(), args.next()) else {
        return Err("usage: kalima-bindgen INPUT.wasm FOLDER".into());
    };
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(input)
        .web(true)?
        .out_name("kalima")
        // The types are written by hand: `index.d.ts`.
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    Ok(bindgen.generate(folder)?)
}
