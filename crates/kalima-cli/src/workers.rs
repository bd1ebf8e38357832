//! One thread or several: pieces read, finished and written, always in the order of the input.

use std::io::Write;
use std::num::NonZero;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crate::error::Failure;
use crate::input::{Input, Piece};
use crate::output_file::OutputFile;
use crate::progress::Progress;
use crate::task::Task;

/// Processes all of `input` on `jobs` threads.
pub(crate) fn run(
    jobs: NonZero<usize>,
    input: Input,
    task: &Arc<Task>,
    out: &mut OutputFile,
    progress: &mut Progress,
) -> Result<(), Failure> {
    if jobs.get() == 1 {
        run_single(input, task, out, progress)
    } else {
        run_parallel(jobs, input, task, out, progress)
    }
}

fn run_single(
    mut input: Input,
    task: &Task,
    out: &mut OutputFile,
    progress: &mut Progress,
) -> Result<(), Failure> {
    let mut piece = Piece::new();
    while input.read(&mut piece)? {
        task.process(&piece, out)?;
        // An interactive reader waits for the output of this line.
        out.flush()?;
        progress.advance(piece.len());
    }
    Ok(())
}

/// A piece and its output.
struct WorkItem {
    piece: Piece,
    output: Vec<u8>,
    /// The end of the run, if it ends with this item.
    ended: Option<Result<(), Failure>>,
}

/// The output buffer that an item keeps after use, in bytes.
const KEPT: usize = 4 << 20;

/// So many more items than threads: one that is filled, one that is written, and some that lie ready
/// on both sides, for no two take the same time.
const EXTRA_ITEMS: usize = 6;

/// Items circulate: a reader fills them and sends them to the threads in turn; this thread
/// receives them in the same order and writes. Their fixed number bounds the memory.
///
/// The threads are not waited for at the end: the reader may wait for input that does not matter any
/// more.
fn run_parallel(
    jobs: NonZero<usize>,
    mut input: Input,
    task: &Arc<Task>,
    out: &mut OutputFile,
    progress: &mut Progress,
) -> Result<(), Failure> {
    let (free, free_items) = mpsc::channel();
    for _ in 0..jobs.get() + EXTRA_ITEMS {
        let item = WorkItem { piece: Piece::new(), output: Vec::new(), ended: None };
        // The other end is still here.
        let _ = free.send(item);
    }
    let (mut queues, mut finished) = (Vec::new(), Vec::new());
    for _ in 0..jobs.get() {
        let (items, answers) = worker(task)?;
        queues.push(items);
        finished.push(answers);
    }
    spawn(move || dispatch(&mut input, &free_items, &queues))?;
    for queue in finished.iter().cycle() {
        // The channel of a panicked thread is closed: missing output must not look like the end.
        let Ok(mut item) = queue.recv() else { break };
        out.write_all(&item.output)?;
        out.flush()?;
        if let Some(ended) = item.ended {
            return ended;
        }
        progress.advance(item.piece.len());
        item.output.clear();
        item.output.shrink_to(KEPT);
        // Nobody takes it back once all is read.
        let _ = free.send(item);
    }
    Err(Failure::Broken)
}

/// Starts a worker; returns its input and output channels.
fn worker(task: &Arc<Task>) -> Result<(Sender<WorkItem>, Receiver<WorkItem>), Failure> {
    let (queues, items) = mpsc::channel::<WorkItem>();
    let (finished, answers) = mpsc::channel();
    let task = Arc::clone(task);
    spawn(move || {
        for mut item in items {
            if item.ended.is_none() {
                item.ended = task.process(&item.piece, &mut item.output).err().map(Err);
            }
            if finished.send(item).is_err() {
                break;
            }
        }
    })?;
    Ok((queues, answers))
}

/// Starts a thread, which may fail for lack of resources.
fn spawn(work: impl FnOnce() + Send + 'static) -> Result<(), Failure> {
    let started = thread::Builder::new().spawn(work);
    started.map(drop).map_err(|error| Failure::Usage(format!("--jobs: {error}")))
}

/// Fills free items and sends them in turn; the last one carries the end of the input.
fn dispatch(input: &mut Input, free_items: &Receiver<WorkItem>, queues: &[Sender<WorkItem>]) {
    for (queue, mut item) in queues.iter().cycle().zip(free_items) {
        item.ended = match input.read(&mut item.piece) {
            Ok(true) => None,
            Ok(false) => Some(Ok(())),
            Err(failure) => Some(Err(failure)),
        };
        let has_ended = item.ended.is_some();
        if queue.send(item).is_err() || has_ended {
            return;
        }
    }
}
