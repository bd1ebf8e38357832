//! Who is faster, fairly: the contestants take turns, the median of their rounds is what counts.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// What one contestant does with a text; the number it returns keeps the work from being optimised away.
type Act<'t> = Box<dyn FnMut(&str) -> usize + 't>;

struct Entry<'t> {
    name: &'static str,
    text: &'t str,
    act: Act<'t>,
    rival: bool,
    rounds: Vec<Duration>,
}

/// Contestants over one text, and the one that the others are compared with.
pub struct Contest<'t> {
    title: String,
    champion: &'static str,
    entries: Vec<Entry<'t>>,
}

const ROUNDS: usize = 15;
/// A round is repeated until it takes this long, so that the clock's grain does not matter.
const SHORTEST_ROUND: Duration = Duration::from_millis(2);

impl<'t> Contest<'t> {
    pub fn new(title: &str, champion: &'static str) -> Self {
        Self { title: title.into(), champion, entries: Vec::new() }
    }

    /// A contestant that is shown but is no rival: another act of ours, or a bound such as memcpy.
    pub fn entry(
        mut self,
        name: &'static str,
        text: &'t str,
        act: impl FnMut(&str) -> usize + 't,
    ) -> Self {
        self.entries.push(Entry {
            name,
            text,
            act: Box::new(act),
            rival: false,
            rounds: Vec::new(),
        });
        self
    }

    /// A contestant that does the champion's job: the fastest of these is the best rival.
    pub fn rival(
        self,
        name: &'static str,
        text: &'t str,
        act: impl FnMut(&str) -> usize + 't,
    ) -> Self {
        let mut contest = self.entry(name, text, act);
        if let Some(entry) = contest.entries.last_mut() {
            entry.rival = true;
        }
        contest
    }

    /// Runs all rounds, interleaved, and prints one Markdown table.
    pub fn run(mut self) {
        let repeats: Vec<u32> = self.entries.iter_mut().map(Entry::calibrate).collect();
        for _ in 0..ROUNDS {
            for (entry, &repeat) in self.entries.iter_mut().zip(&repeats) {
                let start = Instant::now();
                for _ in 0..repeat {
                    black_box((entry.act)(black_box(entry.text)));
                }
                entry.rounds.push(start.elapsed() / repeat);
            }
        }
        self.print();
    }

    fn print(&mut self) {
        let speeds: Vec<f64> = self.entries.iter_mut().map(Entry::megabytes_per_second).collect();
        let champion = self.entries.iter().position(|e| e.name == self.champion).unwrap_or(0);
        println!("\n### {} ({} bytes)\n", self.title, self.entries[champion].text.len());
        println!("| | MB/s | {} is |", self.champion);
        println!("|---|---:|---:|");
        for (entry, speed) in self.entries.iter().zip(&speeds) {
            println!("| {} | {speed:.0} | {:.2} x |", entry.name, speeds[champion] / speed);
        }
        let best = self.entries.iter().zip(&speeds).filter(|(entry, _)| entry.rival);
        if let Some((entry, speed)) = best.max_by(|a, b| a.1.total_cmp(b.1)) {
            println!("\n{:.2} x the best rival ({})", speeds[champion] / speed, entry.name);
        }
    }
}

impl Entry<'_> {
    /// One warm-up; how often the act must run for a round long enough to be timed.
    fn calibrate(&mut self) -> u32 {
        black_box((self.act)(self.text));
        let start = Instant::now();
        black_box((self.act)(self.text));
        let once = start.elapsed().max(Duration::from_nanos(10));
        u32::try_from(SHORTEST_ROUND.as_nanos() / once.as_nanos()).unwrap_or(u32::MAX) + 1
    }

    fn megabytes_per_second(&mut self) -> f64 {
        self.rounds.sort();
        let median = self.rounds[self.rounds.len() / 2];
        self.text.len() as f64 / 1e6 / median.as_secs_f64()
    }
}
