//! A host of the game whose files can be changed: newer versions, and what goes wrong on the way to a browser.

use std::{
    cell::Cell,
    env, fs,
    path::{Path, PathBuf},
    process,
};

use xtask::{
    server::{self, Line},
    worker,
};

use crate::browser::{Browser, Look};

/// The files that a newer version has made anew, by the beginnings and the ends of their names.
const CHANGED: [(&str, &str); 3] = [SCRIPT, ("after", "wasm"), ("games", "wasm")];
/// The script with which the game begins.
pub const SCRIPT: (&str, &str) = ("start", "js");

/// A host of the game, of which newer versions can be published, and the line to it.
pub struct Site {
    root: PathBuf,
    pub folder: PathBuf,
    pub address: String,
    pub line: Line,
    editions: Cell<u64>,
}

impl Site {
    pub fn new(name: &str) -> Self {
        Self::below(name, "")
    }

    /// A host that has the game in a folder.
    pub fn below(name: &str, folder: &str) -> Self {
        let root = env::temp_dir().join(format!("role-cards-site-{name}-{}", process::id()));
        let _ = fs::remove_dir_all(&root);
        let below = root.join(folder);
        copy(&Browser::built_game(), &below);
        let (address, line) = server::start(root.clone()).expect("a server");
        Self { root, folder: below, address: format!("http://{address}/{folder}"), line, editions: Cell::new(0) }
    }

    pub fn browser(&self) -> Browser {
        Browser::open_at(&self.address, &self.line, &Look::desk("de-CH"))
    }

    /// The name of the script with which the version begins that is published now.
    pub fn version(&self) -> String {
        name(&file(&self.folder, SCRIPT))
    }

    /// Publishes a newer version: some files have other names, and those of the old names are gone.
    pub fn publish(&self) {
        self.publish_with(|_| ());
    }

    /// The same, with something that has gone wrong on the way to the host.
    pub fn publish_with(&self, harm: impl FnOnce(&Path)) {
        self.editions.set(self.editions.get() + 1);
        let (next, before) = (self.root.with_extension("next"), self.root.with_extension("before"));
        copy(&Browser::built_game(), &next);
        for changed in CHANGED {
            let old = file(&next, changed);
            // The bytes are the same, and so is the hash of them, at which the page looks.
            let newer = name(&old).replacen('-', &format!("-{}-", self.editions.get()), 1);
            for naming in [next.join("index.html"), file(&next, SCRIPT)] {
                let text = fs::read_to_string(&naming).expect("what names it");
                fs::write(&naming, text.replace(&name(&old), &newer)).expect("what names it");
            }
            fs::rename(&old, next.join(newer)).expect("the file");
        }
        worker::write(&next, true).expect("the worker");
        harm(&next);
        // At once: a browser may look for a newer version at any moment.
        fs::rename(&self.folder, &before).expect("the old version goes");
        fs::rename(&next, &self.folder).expect("the newer version comes");
        fs::remove_dir_all(&before).expect("the old version is gone");
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// A file of the game in this folder, by the beginning and the end of its name.
pub fn file(folder: &Path, (stem, extension): (&str, &str)) -> PathBuf {
    let mut files = fs::read_dir(folder).expect("the game").map(|file| file.expect("a file").path());
    let is_it = |file: &PathBuf| {
        file.extension().is_some_and(|its| its == extension) && name(file).starts_with(&format!("{stem}-"))
    };
    files.find(is_it).unwrap_or_else(|| panic!("there is no {stem}"))
}

pub fn name(file: &Path) -> String {
    file.file_name().expect("a name").to_string_lossy().into_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for file in fs::read_dir(from).expect("the game").map(|file| file.expect("a file")) {
        let (path, there) = (file.path(), to.join(file.file_name()));
        // What is changed here would be sent in its packed form as it was.
        if path.extension().is_some_and(|its| its == "br" || its == "gz") {
            continue;
        }
        if path.is_dir() {
            copy(&path, &there);
        } else {
            fs::copy(&path, &there).expect("a file");
        }
    }
}
