//! The tool about itself: its manual and what shells complete, both made from its own options.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::args::CommandLine;
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
    let mut text = Vec::new();
    Man::new(page).render(&mut text)?;
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
