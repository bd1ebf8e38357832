//! Command-line arguments, as parsed; opens and looks up nothing.

use std::ffi::OsStr;
use std::num::NonZero;
use std::path::PathBuf;
use std::thread;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Args, Parser, Subcommand, ValueEnum, value_parser};
use clap_complete::Shell;
use kalima::Steps;

use crate::bad_records::OnError;
use crate::number_words::NumberWordsOptions;
use crate::positions::Unit;
use crate::report::ReportOptions;
use crate::search::FindOptions;
use crate::sentence_options::SentenceOptions;
use crate::spaces::SpacesOptions;

use crate::stemmer::StemmerName;

/// The exit statuses, for help and manual.
pub(crate) const EXIT_STATUS: &str = "\
0 success, also if the reader of the output closes the pipe; 2 for any failure, with one line on
standard error that names the file and the line or byte; 130 and 143 after an interrupt or a
termination. `find` exits with 1 if there is no match. Output written to standard output before a
failure is complete and correct. A file given by --output is left unchanged after a failure, unless
--on-error is skip or pass.";

/// Example commands, for help and manual.
pub(crate) const EXAMPLES: &str = "\
  kalima normalize --preset search article.txt
  kalima tokens --format tsv article.txt
  kalima sentences --format jsonl < article.txt
  kalima tokens --jsonl text records.jsonl
  kalima report --query الكرملين -o article.html article.txt
  kalima sentences --jobs 0 --output sentences.txt crawl/*.txt";

/// Arabic text processing: normalize, tokenize and split into sentences, exact to the byte.
///
/// Reads the files in order, or standard input if none is given (`-` is standard input too), and
/// writes to standard output. Text is processed line by line in bounded memory. A line longer than
/// 1 MiB is split between sentences; only a single sentence over that length is cut, at white
/// space if it has any.
///
/// Try `kalima tokens --help` for the options of a command, `kalima man` for a manual page.
#[derive(Debug, Parser)]
#[command(
    name = "kalima",
    version,
    arg_required_else_help = true,
    after_help = format!("Examples:\n{EXAMPLES}\n\nExit status: {EXIT_STATUS}")
)]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The subcommands.
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
        /// `repair` maps the same visible text to the same code points and loses nothing. `search`
        /// folds spellings for an index. `lucene` and `camel_dediac` equal the normalizers of
        /// those two libraries. A profile such as `search:1` requires that version.
        #[arg(long, value_name = "NAME", conflicts_with = "steps")]
        preset: Option<String>,
        /// The steps to take, by name: alef,yaa,marks,-dagger_alef
        #[arg(long, value_name = "STEPS", allow_hyphen_values = true)]
        steps: Option<String>,
        #[command(flatten)]
        shared: Shared,
    },
    /// List the tokens of the text, with their offsets and kinds
    ///
    /// Formats: `text` is a token on each line; `tsv` is start, end, kind, text; `jsonl` is an
    /// object of the same four members.
    Tokens {
        /// A named way to cut tokens
        ///
        /// `treebank` follows the Penn Arabic Treebank: every punctuation mark and sign is one
        /// token; dates, times and abbreviations are split. `words` keeps tokens with a letter or
        /// a digit. Changes may follow: `default,-times,-emoji`.
        #[arg(long, value_name = "NAME", default_value = "default", value_parser = PresetParser)]
        preset: String,
        /// List only tokens of these kinds: word,number
        #[arg(long, value_name = "KINDS")]
        keep: Option<String>,
        #[command(flatten)]
        listing: Listing,
    },
    /// List the sentences of the text, with their offsets
    ///
    /// Formats: `text` is a sentence on each line; `tsv` is start, end, text; `jsonl` is an object
    /// of the same three members.
    Sentences {
        #[command(flatten)]
        options: SentenceOptions,
        /// List the terminators instead: start, end, decision, cues before and after, stage, reason, text
        #[arg(long)]
        explain: bool,
        #[command(flatten)]
        listing: Listing,
    },
    /// List the places where a space is missing between two words
    ///
    /// Formats: `text` is the two words of each place on a line; `tsv` is start, end, at, reason, text;
    /// `jsonl` is an object of the same five members. `at` is the offset before which the space is
    /// missing, `start` and `end` are those of the two words, `text` is the words with the space.
    ///
    /// The words of a document are evidence for each other. A document is a file or a record; a file
    /// over 8 MiB is split into several.
    Spaces {
        #[command(flatten)]
        options: SpacesOptions,
        #[command(flatten)]
        listing: Listing,
    },
    /// List the dates and times of the text, with their offsets and values
    ///
    /// Formats: `text` is a date on each line; `tsv` is start, end, kind, calendar, value, relative,
    /// text; `jsonl` is an object of the same seven members. Values are in the order of ISO 8601,
    /// without the parts that the text lacks: 2024-11-05, --11-05, 2013/2014, 17:30.
    Dates {
        #[command(flatten)]
        options: DateOptions,
        #[command(flatten)]
        listing: Listing,
    },
    /// List the numbers of the text, in digits and words, with their offsets and values
    ///
    /// Formats: `text` is a number on each line; `tsv` is start, end, kind, value, text; `jsonl` is an
    /// object of the same five members.
    Numbers {
        /// Leave out ordinals
        #[arg(long)]
        no_ordinals: bool,
        /// Leave out number words of the dialects
        #[arg(long)]
        no_dialect: bool,
        #[command(flatten)]
        listing: Listing,
    },
    /// Write numbers in Arabic words
    NumberWords(NumberWordsOptions),
    /// Rewrite Arabic script in Latin letters, or back
    ///
    /// Formats: `text` is the text rewritten; `tsv` and `jsonl` give a record for each line of
    /// the original: start, end, rewritten text.
    Transliterate {
        /// The scheme: buckwalter, `buckwalter_safe`, `buckwalter_xml`, `buckwalter_quran`, hsb, iso233, arabtex
        #[arg(
            long,
            value_name = "SCHEME",
            default_value = "buckwalter",
            conflicts_with = "romanize"
        )]
        scheme: String,
        /// Restore Arabic script from a transliteration
        #[arg(long, conflicts_with = "romanize")]
        reverse: bool,
        /// The treatment of Latin text
        #[arg(long, value_enum, value_name = "WHAT", default_value_t = ForeignText::Keep)]
        foreign: ForeignText,
        /// Romanize vocalised text by a standard: ala-lc, din31635, bgn-pcgn, ungegn1972, ungegn2017, ipa
        #[arg(long, value_name = "STANDARD")]
        romanize: Option<String>,
        #[command(flatten)]
        shared: Shared,
    },
    /// List the clitics and stems of the words, and all other tokens whole
    ///
    /// Formats: `text` is a piece on each line; `tsv` is start, end, kind, text; `jsonl` is an
    /// object of the same four members. The article stays with its noun.
    Segment {
        /// Cut after the article
        #[arg(long)]
        article: bool,
        /// Do not cut before pronouns
        #[arg(long)]
        no_pronouns: bool,
        /// Read a final heh of content words as teh marbuta, as in social text
        #[arg(long)]
        heh_taa: bool,
        #[command(flatten)]
        listing: Listing,
    },
    /// Rewrite each word to its stem
    ///
    /// Formats: `text` is the text rewritten; `tsv` and `jsonl` give a record for each line of
    /// the original: start, end, stems.
    Stem {
        /// The stemmer
        #[arg(long, value_enum, value_name = "NAME", default_value_t = StemmerName::Light)]
        stemmer: StemmerName,
        #[command(flatten)]
        shared: Shared,
    },
    /// List the index terms of the text, with the offsets of their words
    ///
    /// Formats: `text` is a term on each line; `tsv` is start, end, kind, term; `jsonl` is an
    /// object of the same four members.
    Terms {
        /// The analyzer: ar-light:1, ar-light10:1, ar-exact:1, with options
        ///
        /// Options follow after `;`: `ar-light:1;stop=core,-negation;split_tags`. A profile that this
        /// build lacks is an error.
        #[arg(long, value_name = "PROFILE", default_value = "ar-light:1")]
        analyzer: String,
        /// Split hashtags, mentions and links into their words
        #[arg(long)]
        split_tags: bool,
        #[command(flatten)]
        listing: Listing,
    },
    /// Count lines, sentences, tokens by kind, and the most frequent terms
    ///
    /// Terms are folded to one spelling and counted without stop words. Formats: `text` is a
    /// report; `tsv` is name, value for each count, then `term`, count, text for each term; `jsonl`
    /// is one object. Above a million distinct terms the rarest are dropped, and the report states
    /// the largest possible error.
    Stats(StatsOptions),
    /// Find text in any spelling, as grep does
    ///
    /// Writes each line with a match. The exit status is 0 for a match, 1 for none, 2 for a failure.
    Find(FindOptions),
    /// Write a page about the text for a browser: sentences, tokens, changes, matches
    ///
    /// The page is one HTML file that needs no network. It shows each sentence with its bytes and what
    /// ended it, the tokens by kind, the parts and stems of words, the changes by normalization, dates,
    /// numbers, missing spaces and frequent terms. At most 8 MiB of text.
    Report(ReportOptions),
    /// Write the manual page, of the tool or of one command
    ///
    /// To read it: kalima man | man -l -
    Man {
        /// The command whose page to write
        #[arg(
            value_name = "COMMAND",
            value_parser = ["normalize", "tokens", "sentences", "find", "segment", "stem", "terms", "stats", "spaces", "dates", "numbers", "number-words", "transliterate", "report", "man", "completions"],
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

/// A parser of tokenizer presets: lists the presets in help and completions, and accepts changes.
#[derive(Debug, Clone, Copy)]
struct PresetParser;

impl TypedValueParser for PresetParser {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(kalima::Tokenizer::PRESETS.iter().map(PossibleValue::new)))
    }
}

/// The options of `dates`.
#[derive(Debug, Args)]
pub(crate) struct DateOptions {
    /// Read 12/08/2014 as 8 December where both numbers may be a month
    #[arg(long)]
    pub(crate) month_first: bool,
    /// Read the Libyan month names of 1969-2011 too
    #[arg(long)]
    pub(crate) libyan_months: bool,
    /// Leave out times of day
    #[arg(long)]
    pub(crate) no_times: bool,
    /// List weekdays without a date too
    #[arg(long)]
    pub(crate) weekdays: bool,
    /// Read years of two digits, into the hundred years up to YEAR
    #[arg(long, value_name = "YEAR")]
    pub(crate) short_years: Option<u16>,
}

/// The treatment of Latin text in a transliteration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ForeignText {
    /// Left unchanged
    Keep,
    /// Marked, so that --reverse restores it
    Mark,
}

/// The options of all commands that list items or rewrite text.
#[derive(Debug, Args)]
pub(crate) struct Shared {
    /// The output format
    ///
    /// Offsets count bytes of the original text (see --offsets). In tsv, text escapes tab, line feed, carriage
    /// return and backslash as \t \n \r \\. In jsonl, an item that is cut for its length has a
    /// member `cut`.
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value_t = Format::Text,
        conflicts_with = "jsonl"
    )]
    pub(crate) format: Format,
    /// Add the file name to each item: a first column, or a first member `file`
    #[arg(long, conflicts_with = "jsonl")]
    pub(crate) with_filename: bool,
    /// The unit of offsets in the output
    #[arg(long, value_enum, value_name = "UNIT", default_value_t = Unit::Bytes)]
    pub(crate) offsets: Unit,
    #[command(flatten)]
    pub(crate) files: Files,
}

/// The options of commands that list items.
#[derive(Debug, Args)]
pub(crate) struct Listing {
    /// Write only the number of items of each file
    #[arg(short, long, conflicts_with_all = ["format", "with_filename", "offsets"])]
    pub(crate) count: bool,
    #[command(flatten)]
    pub(crate) shared: Shared,
}

/// The options of `stats`.
#[derive(Debug, Args)]
pub(crate) struct StatsOptions {
    /// List the N most frequent terms
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(crate) top: u32,
    /// The analyzer of the terms: ar-light:1, ar-light10:1, ar-exact:1
    #[arg(long, value_name = "PROFILE", default_value = "ar-exact:1")]
    pub(crate) analyzer: String,
    /// Count stop words among the terms too
    #[arg(long)]
    pub(crate) stop_words: bool,
    /// The output format: text for readers, tsv and jsonl for programs
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) files: Files,
}

/// The options of all commands that read files.
#[derive(Debug, Args)]
pub(crate) struct Files {
    /// Read JSON lines and process the text in the member FIELD of each record
    ///
    /// `meta.text` is the member `text` of the object `meta`. Several fields are separated by
    /// commas. Each record comes back, in order, with the fields normalized, or with a member
    /// `tokens`, `sentences`, `segments`, `terms`, `spaces` or `dates` added whose offsets count in that text; for several fields it is an
    /// object with one list for each. All other bytes of the record stay as they are.
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    pub(crate) jsonl: Vec<String>,
    /// With --jsonl: what to do with a bad record; the counts are printed at the end
    ///
    /// A record is bad if it is not UTF-8, not a JSON object, longer than 64 MiB, or if a field is
    /// missing or not a string. With `skip` and `pass`, an unreadable file does not prevent the
    /// output file of the others; the exit status is still 2.
    #[arg(long, value_enum, value_name = "POLICY", default_value_t = OnError::Stop)]
    pub(crate) on_error: OnError,
    /// Replace each invalid UTF-8 sequence with U+FFFD instead of stopping
    #[arg(long)]
    pub(crate) lossy: bool,
    /// Use N threads, 0 for all cores; the output keeps the order of the input
    #[arg(short, long, value_name = "N", default_value_t = 1, value_parser = value_parser!(u16).range(..=256))]
    jobs: u16,
    /// Write to FILE, which is replaced when all is done and else stays as it was
    ///
    /// The output is collected in a temporary file in the same folder (`.kalima-*`), which then
    /// replaces FILE. A pipe or a device is written directly. `-` is standard output. A FILE that
    /// ends in `.gz` or `.zst` is compressed.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// The files to read, `-` for standard input; gzip and zstd are decompressed
    #[arg(value_name = "FILE")]
    pub(crate) paths: Vec<PathBuf>,
}

/// The output formats for plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The bare text
    Text,
    /// Columns between tabs
    Tsv,
    /// A JSON object on each line
    Jsonl,
}

/// Returns the help text with the names of all steps.
fn steps_help() -> String {
    let names: Vec<&str> = Steps::all().names().collect();
    let lines: Vec<String> = names.chunks(6).map(|names| names.join(" ")).collect();
    let several = "Names for several of them: marks alef hamza_seats";
    format!("Steps, in the order in which they are taken:\n  {}\n{several}", lines.join("\n  "))
}

impl Files {
    /// Returns the number of threads.
    pub(crate) fn jobs(&self) -> NonZero<usize> {
        let asked = NonZero::new(usize::from(self.jobs));
        asked.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZero::<usize>::MIN)
    }
}
