//! `--output`: a file that is there when all is done, and before that is what it was.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::tool::{answer, kalima, refusal};

/// A folder of its own for one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    /// The names of all files in it.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let name = |entry: fs::DirEntry| entry.file_name().to_str().unwrap().to_owned();
        let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap())).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn a_file_is_written_and_replaced() {
    let folder = Folder::new("output-whole");
    let file = folder.path("out");
    assert_eq!(answer(&["tokens", "--output", &file], "نعم لا".as_bytes()), ""); // "yes", "no"
    assert_eq!(read(&file), "نعم\nلا\n");
    assert_eq!(answer(&["tokens", "-o", &file, "--jobs", "2"], b"a"), "");
    assert_eq!(read(&file), "a\n");
    assert_eq!(answer(&["tokens", "-o", &file], b""), "");
    assert_eq!(read(&file), "");
    assert_eq!(folder.names(), ["out"]);
    assert_eq!(answer(&["tokens", "-o", "-"], b"a"), "a\n");
}

#[test]
fn a_file_may_be_its_own_output() {
    let folder = Folder::new("output-self");
    let file = folder.path("text");
    let lines = "أحمد\n".repeat(200_000); // "Ahmad"
    fs::write(&file, &lines).unwrap();
    answer(&["normalize", "--steps", "alef", "-o", &file, &file], b"");
    assert!(read(&file) == lines.replace('أ', "ا"));
}

#[test]
fn a_failure_leaves_what_was_there() {
    let folder = Folder::new("output-failed");
    let file = folder.path("out");
    for before in [None, Some("before")] {
        if let Some(before) = before {
            fs::write(&file, before).unwrap();
        }
        for jobs in ["1", "2"] {
            let input = "نعم\n".repeat(100_000) + "\n"; // "yes"
            let input = [input.as_bytes(), b"\xFF"].concat();
            let said = refusal(&["sentences", "--jobs", jobs, "--output", &file], &input);
            assert!(said.contains("invalid UTF-8"), "{said}");
            assert_eq!(fs::read_to_string(&file).ok().as_deref(), before);
            assert_eq!(folder.names().len(), usize::from(before.is_some()));
        }
    }
    let said = refusal(&["tokens", "--output", &folder.path("no/out")], b"a");
    assert!(said.starts_with(&format!("kalima: {}: ", folder.path("no/out"))), "{said}");
    let said = refusal(&["tokens", "--output", &folder.path("")], b"a");
    assert!(said.contains("directory"), "{said}");
}

#[test]
fn being_killed_leaves_what_was_there() {
    let folder = Folder::new("output-killed");
    let file = folder.path("out");
    fs::write(&file, "before").unwrap();
    let mut child = kalima(&["tokens", "--output", &file]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(&"كلمة\n".repeat(500_000).into_bytes()).unwrap(); // "word"
    // Something of it is on the disk by now, or soon will be.
    let is_written = || {
        let mut others = folder.names().into_iter().filter(|name| name != "out");
        others.any(|name| fs::metadata(folder.path(&name)).unwrap().len() > 0)
    };
    while !is_written() {
        thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(read(&file), "before");
}

#[test]
#[cfg(unix)]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new("output-kept");
    let (file, link, other) = (folder.path("file"), folder.path("link"), folder.path("other"));
    let mode = |path: &str| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    fs::write(&file, "").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("file", &link).unwrap();
    answer(&["tokens", "-o", &link], b"a");
    assert_eq!((read(&file).as_str(), mode(&file)), ("a\n", 0o640));
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    // A new file is as any other program makes it.
    fs::write(&other, "").unwrap();
    answer(&["tokens", "-o", &folder.path("new")], b"a");
    assert_eq!(mode(&folder.path("new")), mode(&other));
}

/// What is no file is written to as it is, and stays what it is.
#[test]
#[cfg(target_os = "linux")]
fn a_device_is_written_to() {
    for jobs in ["1", "2"] {
        assert_eq!(answer(&["tokens", "--jobs", jobs, "-o", "/dev/null"], b"a b"), "");
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }
}
