//! The tool about itself: its manual and what shells complete, both made from its own options.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::args::{CommandLine, EXIT_STATUS};
use crate::failure::Failure;

/// Writes the manual page of the tool, or of one of its commands.
pub(crate) fn write_page(command: Option<&str>) -> Result<(), Failure> {
    let mut tool = CommandLine::command();
    tool.build();
    let page = match command {
        None => tool,
        Some(name) => {
            let known = tool.find_subcommand(name).cloned();
            known.ok_or_else(|| Failure::Usage(format!("man: no command `{name}` (see --help)")))?
        }
    };
    let notes = page.get_after_long_help().map(ToString::to_string);
    let has_commands = page.has_subcommands();
    let man = Man::new(page).source(concat!("kalima ", env!("CARGO_PKG_VERSION")));
    let mut text = Vec::new();
    man.render_title(&mut text)?;
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    if has_commands {
        man.render_subcommands_section(&mut text)?;
    }
    let mut end = Roff::new();
    if let Some(notes) = notes {
        // As they stand, line by line.
        end.control("SH", ["NOTES"]).control("nf", []).text([roman(notes)]).control("fi", []);
    }
    end.control("SH", ["EXIT STATUS"]).text([roman(EXIT_STATUS)]);
    end.to_writer(&mut text)?;
    write(&text)
}

/// Writes what `shell` has to know.
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
