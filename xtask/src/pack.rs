//! The packed files: for a host that does not pack by itself, or does so quickly and less well for everybody who asks.
//!
//! Node does it, which the build needs anyway: it brings brotli and gzip, and Rust's standard library has neither.

use std::path::Path;

use crate::shell::{Problem, program, root, run};

/// Writes a `.br` and a `.gz` beside each file of the folder that is worth it. Afterwards no file may change: a host that
/// sends packed files would go on sending the old one.
pub fn write(folder: &Path) -> Result<(), Problem> {
    let mut node = program("node");
    node.arg(root().join("xtask/npm/pack.mjs")).arg(folder);
    run("Pack the files by brotli and gzip (seconds)", &mut node)
}

#[cfg(test)]
mod tests {
    use std::{
        collections::BTreeMap,
        env, fs,
        path::{Path, PathBuf},
        process,
    };

    use super::write;
    use crate::shell::{output, program};

    /// A folder of the tests' own, empty.
    fn folder(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("role-cards-pack-{name}-{}", process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("below")).expect("a folder");
        folder
    }

    fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let mut contents = BTreeMap::new();
        for place in [folder.to_path_buf(), folder.join("below")] {
            for file in fs::read_dir(place).expect("the folder").map(|file| file.expect("a file").path()) {
                if file.is_file() {
                    let name = file.strip_prefix(folder).expect("a file in it").to_string_lossy().into_owned();
                    contents.insert(name, fs::read(file).expect("its bytes"));
                }
            }
        }
        contents
    }

    #[test]
    fn what_gets_smaller_is_packed_and_unpacks_to_the_same() {
        let folder = folder("same");
        let long = "Same again, ".repeat(100);
        for name in ["page.html", "below/code.js", "module.wasm", "picture.png", "_headers"] {
            fs::write(folder.join(name), &long).expect("a file");
        }
        fs::write(folder.join("short.css"), "Same again, ".repeat(16)).expect("a file");
        write(&folder).expect("packed files");
        let packed = contents(&folder);
        let names: Vec<_> = packed.keys().filter_map(|name| name.strip_suffix(".br")).collect();
        assert_eq!(names, ["below/code.js", "module.wasm", "page.html"]);
        assert_eq!(packed.len(), 6 + 2 * names.len());
        // No name, no time, no system.
        assert_eq!(packed["page.html.gz"][..10], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
        let unpacked = "const fs = require('fs'), zlib = require('zlib'); const [br, gz] = process.argv.slice(1).map(f => \
                        fs.readFileSync(f)); process.stdout.write(zlib.brotliDecompressSync(br) + zlib.gunzipSync(gz) + '.')";
        let mut node = program("node");
        node.args(["-e", unpacked]).args([folder.join("module.wasm.br"), folder.join("module.wasm.gz")]);
        assert_eq!(output(&mut node), Some(format!("{long}{long}.")));

        write(&folder).expect("packed files");
        assert_eq!(packed, contents(&folder), "a second time gives the same");
        fs::remove_dir_all(&folder).expect("the folder goes");
    }

    #[test]
    fn what_an_earlier_build_packed_goes_with_its_reason() {
        let folder = folder("old");
        fs::write(folder.join("a.js"), "now it is short").expect("a file");
        for old in ["a.js.br", "a.js.gz"] {
            fs::write(folder.join(old), "of a longer one").expect("a file");
        }
        write(&folder).expect("packed files");
        assert_eq!(contents(&folder).into_keys().collect::<Vec<_>>(), ["a.js"]);
        fs::remove_dir_all(&folder).expect("the folder goes");
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        assert!(write(&env::temp_dir().join("role-cards-no-such-folder")).is_err());
    }
}
