//! Manual pages and shell completions, generated from the command-line definition.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::args::{CommandLine, EXAMPLES, EXIT_STATUS};
use crate::error::Failure;

/// Writes the manual page of the tool, or of one of its commands.
pub(crate) fn write_page(command: Option<&str>) -> Result<(), Failure> {
    // `kalima help` has no page: it is a way to others.
    let mut tool = CommandLine::command().disable_help_subcommand(true);
    tool.build();
    let page = command.and_then(|name| tool.find_subcommand(name)).unwrap_or(&tool);
    let notes = page.get_after_long_help().map(ToString::to_string);
    let man = Man::new(page.clone()).source(concat!("kalima ", env!("CARGO_PKG_VERSION")));
    let mut text = Vec::new();
    man.render_title(&mut text)?;
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    if page.has_subcommands() {
        man.render_subcommands_section(&mut text)?;
    }
    let mut end = Roff::new();
    if let Some(notes) = notes {
        as_it_stands(&mut end, "NOTES", notes);
    }
    if page.has_subcommands() {
        let lines: Vec<&str> = EXAMPLES.lines().map(str::trim).collect();
        as_it_stands(&mut end, "EXAMPLES", lines.join("\n"));
    }
    end.control("SH", ["EXIT STATUS"]).text([roman(EXIT_STATUS)]);
    if !page.has_subcommands() {
        end.control("SH", ["SEE ALSO"]).text([bold("kalima"), roman("(1)")]);
    }
    end.to_writer(&mut text)?;
    write(&text)
}

/// A section whose lines are not filled.
fn as_it_stands(page: &mut Roff, title: &str, text: String) {
    page.control("SH", [title]).control("nf", []).text([roman(text)]).control("fi", []);
}

/// Writes the completion script for `shell`.
pub(crate) fn write_completions(shell: Shell) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut CommandLine::command(), "kalima", &mut text);
    write(&text)
}

fn write(text: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text)?;
    Ok(out.flush()?)
}
