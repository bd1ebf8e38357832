//! What was asked for on the command line, as typed; nothing is opened or looked up here.

use std::num::NonZero;
use std::path::PathBuf;
use std::thread;

use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};
use clap_complete::Shell;
use kalima::Steps;

/// What the exit status tells, for help and manual.
pub(crate) const EXIT_STATUS: &str = "\
0 done, or the reader of the output went away; 2 anything else, with one line on
standard error that names the file and the line or byte. What was written to standard output before
is whole and right; a file that --output names stays as it was.";

/// Some commands to begin with, for help and manual.
pub(crate) const EXAMPLES: &str = "\
  kalima normalize --preset search article.txt
  kalima tokens --format tsv article.txt
  kalima sentences --format jsonl < article.txt
  kalima tokens --jsonl text records.jsonl
  kalima sentences --jobs 0 --output sentences.txt crawl/*.txt";

/// Arabic text processing: normalize, tokenize and split into sentences, exact to the byte.
///
/// A filter: it reads the files in order, or standard input when none is named (`-` is standard
/// input too), and writes to standard output. Text is answered line by line in bounded memory; a
/// line longer than 1 MiB is answered in pieces, parted between sentences, and only a sentence that
/// long is cut, at white space where there is some.
///
/// Try `kalima tokens --help` for the options of a command, `kalima man` for a manual page.
#[derive(Debug, Parser)]
#[command(
    name = "kalima",
    version,
    arg_required_else_help = false,
    after_help = format!("Examples:\n{EXAMPLES}\n\nExit status: {EXIT_STATUS}")
)]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do with the text.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Rewrite the text in a normal form
    ///
    /// Formats: `text` is the text rewritten; `tsv` and `jsonl` give a record for each line of
    /// the original: start, end, normalized text.
    #[command(after_long_help = steps_help())]
    Normalize {
        /// A named set of steps: repair, search, lucene ... [default: repair]
        ///
        /// `repair` gives the same visible text the same code points and loses nothing; `search`
        /// folds spellings for an index; `lucene` and `camel_dediac` do exactly what the
        /// normalizers of those two libraries do. A profile such as `search:1` insists on
        /// that version.
        #[arg(long, value_name = "NAME", conflicts_with = "steps")]
        preset: Option<String>,
        /// The steps to take, by name: alef,yaa,marks,-dagger_alef
        #[arg(long, value_name = "STEPS", allow_hyphen_values = true)]
        steps: Option<String>,
        #[command(flatten)]
        shared: Shared,
    },
    /// Tell the tokens of the text, with their places and kinds
    ///
    /// Formats: `text` is a token on each line; `tsv` is start, end, kind, text; `jsonl` is an
    /// object of the same four members.
    Tokens {
        /// A named way to cut tokens
        ///
        /// `treebank` follows the habits of the Penn Arabic Treebank: every mark and sign alone,
        /// dates, times and abbreviations split; `words` keeps what holds a letter or a digit.
        #[arg(
            long,
            value_name = "NAME",
            default_value = "default",
            value_parser = clap::builder::PossibleValuesParser::new(["default", "treebank", "words", "words_only"]),
        )]
        preset: String,
        #[command(flatten)]
        shared: Shared,
    },
    /// Tell the sentences of the text, with their places
    ///
    /// Formats: `text` is a sentence on each line; `tsv` is start, end, text; `jsonl` is an object
    /// of the same three members.
    Sentences {
        #[command(flatten)]
        shared: Shared,
    },
    /// Write the manual page, of the tool or of one command
    ///
    /// To read it: kalima man | man -l -
    Man {
        /// The command whose page to write
        #[arg(
            value_name = "COMMAND",
            value_parser = ["normalize", "tokens", "sentences", "man", "completions"],
        )]
        command: Option<String>,
    },
    /// Write a script that lets a shell complete commands and options
    ///
    /// For bash: kalima completions bash > ~/.local/share/bash-completion/completions/kalima
    Completions {
        /// The shell to write it for
        #[arg(value_enum, value_name = "SHELL")]
        shell: Shell,
    },
}

/// What all commands take.
#[derive(Debug, Args)]
pub(crate) struct Shared {
    /// How to write the answers
    ///
    /// Offsets count bytes of the original file. In tsv, text escapes tab, line feed, carriage
    /// return and backslash as \t \n \r \\; in jsonl, an answer whose line was cut behind it for
    /// its length has a member `cut`.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Name the file in each answer: a first column, or a first member `file`
    #[arg(long)]
    pub(crate) with_filename: bool,
    /// Read JSON lines and answer each record from the text in its member FIELD
    ///
    /// Each record comes back, in order, with that member normalized, or with a member `tokens` or
    /// `sentences` added whose offsets count bytes of that text; all else stays as it was written.
    #[arg(long, value_name = "FIELD", conflicts_with_all = ["format", "with_filename"])]
    pub(crate) jsonl: Option<String>,
    /// Read each invalid UTF-8 sequence as U+FFFD instead of stopping there
    #[arg(long)]
    pub(crate) lossy: bool,
    /// Answer on so many threads, 0 for as many as the machine has; the order stays
    #[arg(short, long, value_name = "N", default_value_t = 1, value_parser = value_parser!(u16).range(..=256))]
    jobs: u16,
    /// Write to FILE, which is replaced when all is done and else stays as it was
    ///
    /// The answers are collected in a file beside it whose name begins with `.kalima-`; what is no
    /// regular file, such as a pipe, is written to as the answers come. `-` is standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// The files to read, `-` for standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

/// How answers about plain text are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The bare text
    Text,
    /// Columns between tabs
    Tsv,
    /// A JSON object on each line
    Jsonl,
}

/// The names of all steps, as the library knows them.
fn steps_help() -> String {
    let names: Vec<&str> = Steps::all().names().collect();
    let lines: Vec<String> = names.chunks(6).map(|names| names.join(" ")).collect();
    let several = "Names for several of them: marks alef hamza_seats";
    format!("Steps, in the order in which they are taken:\n  {}\n{several}", lines.join("\n  "))
}

impl Shared {
    /// How many threads answer.
    pub(crate) fn jobs(&self) -> NonZero<usize> {
        let asked = NonZero::new(usize::from(self.jobs));
        asked.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZero::<usize>::MIN)
    }
}
