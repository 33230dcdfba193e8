//! The worker of the page: `dist/worker.js`, which knows every file of this version and what is in it.
//!
//! A file whose bytes are others does not get in, so the list is made from what lies there at the end of the build, and
//! nothing may change afterwards but by making it again.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs, io,
    path::{Component, Path},
};

use sha2::{Digest, Sha256};

use crate::{
    esbuild,
    shell::{Problem, root},
};

const FILE: &str = "worker.js";
/// What no game needs: the worker itself, what hosts read, and what is shown where there is no game.
const OTHERS: [&str; 5] = [FILE, "_headers", "licences.txt", "404.html", "lost.js"];

/// Writes the worker beside the files that it keeps; in debug builds one that goes at once and takes an earlier one along.
pub fn write(staging: &Path, is_release: bool) -> Result<(), Problem> {
    let path = staging.join(FILE);
    let problem = |error: io::Error| Problem(format!("{} cannot be made ({error}).", path.display()));
    let source = root().join("src/web/page").join(if is_release { FILE } else { "worker.debug.js" });
    let mut script = esbuild::built(&source, is_release)?;
    if is_release {
        let mut files = BTreeMap::new();
        gather(staging, staging, &mut files).map_err(problem)?;
        script = filled(&script, &files);
    }
    fs::write(&path, script).map_err(problem)
}

/// The files below this folder that a game needs, by their addresses, and the hashes of their bytes.
fn gather(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(root, &path, files)?;
            continue;
        }
        let parts = path.strip_prefix(root).unwrap_or(&path).components();
        let names = parts.filter(|part| matches!(part, Component::Normal(_)));
        let names: Vec<_> = names.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        let name = names.join("/");
        let is_packed = path.extension().is_some_and(|its| its == "br" || its == "gz");
        if !is_packed && !OTHERS.contains(&name.as_str()) {
            files.insert(name, hash(&fs::read(&path)?));
        }
    }
    Ok(())
}

/// The worker with its list. The version is of the worker, too: another worker keeps its files apart.
fn filled(source: &str, files: &BTreeMap<String, String>) -> String {
    let list: Vec<String> = files.iter().map(|(name, hash)| format!("{name:?}:{hash:?}")).collect();
    let script = source.replace("FILES", &format!("{{{}}}", list.join(",")));
    let version = hash(script.as_bytes());
    script.replace("VERSION", &version[..16])
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hash, byte| {
        // A text takes everything.
        let _ = write!(hash, "{byte:02x}");
        hash
    })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A folder of the tests' own, with a game in it and what lies beside a game.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("role-cards-worker-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("icons")).expect("a folder");
        let game = ["index.html", "start-0123456789abcdef.js", "icons/icon.png"];
        let beside = ["index.html.br", "index.html.gz", "_headers", "licences.txt", "worker.js", "404.html", "lost.js"];
        for file in game.iter().chain(&beside) {
            fs::write(folder.join(file), file).expect("a file");
        }
        folder
    }

    fn list(folder: &Path) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        gather(folder, folder, &mut files).expect("the files");
        files
    }

    #[test]
    fn what_a_game_needs_is_kept_and_nothing_else() {
        let folder = folder("list");
        let files = list(&folder);
        let names: Vec<_> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["icons/icon.png", "index.html", "start-0123456789abcdef.js"]);
        assert!(files.values().all(|hash| hash.len() == 64));
        fs::remove_dir_all(&folder).expect("the folder goes");
    }

    #[test]
    fn a_byte_anywhere_makes_another_version_and_the_same_bytes_the_same() {
        let folder = folder("version");
        let version = |source: &str| filled(source, &list(&folder));
        let before = version("FILES \"VERSION\"");
        assert_eq!(version("FILES \"VERSION\""), before);
        assert_ne!(version("FILES  \"VERSION\""), before, "another worker");
        fs::write(folder.join("lost.js"), "no matter of the game").expect("a file");
        assert_eq!(version("FILES \"VERSION\""), before);
        fs::write(folder.join("icons/icon.png"), "another picture").expect("a file");
        assert_ne!(version("FILES \"VERSION\""), before);
        fs::remove_dir_all(&folder).expect("the folder goes");
    }

    #[test]
    fn the_worker_has_one_place_for_its_list_and_one_for_its_version() {
        let source = fs::read_to_string(root().join("src/web/page").join(FILE)).expect("the worker");
        for place in ["FILES", "\"VERSION\""] {
            assert_eq!(source.matches(place).count(), 1, "{place}");
        }
    }

    #[test]
    fn a_release_has_its_list_and_a_debug_build_clears_up() {
        let folder = folder("written");
        write(&folder, true).expect("a worker");
        let written = || fs::read_to_string(folder.join(FILE)).expect("its text");
        let hash = hash(&fs::read(folder.join("index.html")).expect("the page"));
        assert!(written().contains(&format!("\"index.html\":\"{hash}\"")), "{}", written());
        assert!(!written().contains("FILES") && !written().contains("VERSION"), "{}", written());
        write(&folder, false).expect("a worker");
        assert!(written().contains("unregister") && !written().contains("index.html"), "{}", written());
        fs::remove_dir_all(&folder).expect("the folder goes");
    }
}
