//! One thread or several: pieces read, answered and written, always in the order of the input.

use std::io::Write;
use std::num::NonZero;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crate::destination::Destination;
use crate::failure::Failure;
use crate::input::{Input, Piece};
use crate::progress::Progress;
use crate::task::Task;

/// Answers all of `input` on so many threads.
pub(crate) fn run(
    jobs: NonZero<usize>,
    input: Input,
    task: Task,
    out: &mut Destination,
    progress: &mut Progress,
) -> Result<(), Failure> {
    if jobs.get() == 1 {
        alone(input, &task, out, progress)
    } else {
        side_by_side(jobs, input, task, out, progress)
    }
}

fn alone(
    mut input: Input,
    task: &Task,
    out: &mut Destination,
    progress: &mut Progress,
) -> Result<(), Failure> {
    let mut piece = Piece::new();
    while input.read(&mut piece)? {
        task.answer(&piece, out)?;
        // Whoever asks one line at a time waits for this one's answer.
        out.flush()?;
        progress.advance(piece.len());
    }
    Ok(())
}

/// A piece on its way, and what became of it.
struct Sheet {
    piece: Piece,
    answers: Vec<u8>,
    /// Whether and how all ends with this one.
    ended: Option<Result<(), Failure>>,
}

/// What a sheet keeps of the memory that its answers took.
const KEPT: usize = 4 << 20;

/// So many more sheets than threads: one that is filled, one that is written, and some that lie ready
/// on both sides, for no two take the same time.
const MORE_SHEETS: usize = 6;

/// Sheets go round: a reader fills them and deals them to the threads in turn, this thread takes them
/// back in the same turn and writes. There are only so many, which is what bounds the memory.
///
/// The threads are not waited for at the end: the reader may wait for input that does not matter any
/// more.
fn side_by_side(
    jobs: NonZero<usize>,
    mut input: Input,
    task: Task,
    out: &mut Destination,
    progress: &mut Progress,
) -> Result<(), Failure> {
    let task = Arc::new(task);
    let (blank, blanks) = mpsc::channel();
    for _ in 0..jobs.get() + MORE_SHEETS {
        let sheet = Sheet { piece: Piece::new(), answers: Vec::new(), ended: None };
        // The other end is still here.
        let _ = blank.send(sheet);
    }
    let (mut dealt, mut answered) = (Vec::new(), Vec::new());
    for _ in 0..jobs.get() {
        let (sheets, answers) = worker(&task)?;
        dealt.push(sheets);
        answered.push(answers);
    }
    spawn(move || deal(&mut input, &blanks, &dealt))?;
    for answered in answered.iter().cycle() {
        // None comes back from a thread that panicked: what is missing must not pass for the end.
        let Ok(mut sheet) = answered.recv() else { break };
        out.write_all(&sheet.answers)?;
        out.flush()?;
        if let Some(ended) = sheet.ended {
            return ended;
        }
        progress.advance(sheet.piece.len());
        sheet.answers.clear();
        sheet.answers.shrink_to(KEPT);
        // Nobody takes it back once all is read.
        let _ = blank.send(sheet);
    }
    Err(Failure::Broken)
}

/// A thread that answers: where its sheets go in, and where they come out.
fn worker(task: &Arc<Task>) -> Result<(Sender<Sheet>, Receiver<Sheet>), Failure> {
    let (dealt, sheets) = mpsc::channel::<Sheet>();
    let (answered, answers) = mpsc::channel();
    let task = Arc::clone(task);
    spawn(move || {
        for mut sheet in sheets {
            if sheet.ended.is_none() {
                sheet.ended = task.answer(&sheet.piece, &mut sheet.answers).err().map(Err);
            }
            if answered.send(sheet).is_err() {
                break;
            }
        }
    })?;
    Ok((dealt, answers))
}

/// Starts a thread; the system may have none left.
fn spawn(work: impl FnOnce() + Send + 'static) -> Result<(), Failure> {
    let started = thread::Builder::new().spawn(work);
    started.map(drop).map_err(|error| Failure::Usage(format!("--jobs: {error}")))
}

/// Fills blank sheets and deals them in turn, the last one to say how the input ended.
fn deal(input: &mut Input, blanks: &Receiver<Sheet>, dealt: &[Sender<Sheet>]) {
    for (dealt, mut sheet) in dealt.iter().cycle().zip(blanks) {
        sheet.ended = match input.read(&mut sheet.piece) {
            Ok(true) => None,
            Ok(false) => Some(Ok(())),
            Err(failure) => Some(Err(failure)),
        };
        let has_ended = sheet.ended.is_some();
        if dealt.send(sheet).is_err() || has_ended {
            return;
        }
    }
}
