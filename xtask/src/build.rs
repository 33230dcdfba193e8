//! The build: `dist/`, ready for any static host.

use std::{env, fs, path::PathBuf};

use crate::{
    shell::{Problem, output, program, root, run},
    tools,
};

/// Builds the release into `dist/`, setting up first what is missing.
pub fn release() -> Result<(), Problem> {
    tools::for_build()?;
    // A build that was cut short leaves a folder behind, of which trunk would take the files over.
    let left = root().join("dist/.stage");
    if left.exists() {
        fs::remove_dir_all(&left).map_err(|error| Problem(format!("dist/.stage cannot be removed ({error}).")))?;
    }
    let mut trunk = program("trunk");
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_own_paths());
    // Offline, because the right tools are there and trunk would look for others.
    trunk.args(["build", "--release", "--offline"]);
    run("Build the game (about 2 minutes the first time)", &mut trunk)?;
    println!("  dist/: {}", sizes());
    Ok(())
}

/// Flags by which the module says of its sources where they lie, for a panic, without naming a folder of this computer: the
/// same sources give the same bytes anywhere.
fn without_own_paths() -> String {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let registries = cargo.map(|cargo| cargo.join("registry/src"));
    // The folder of a registry has a name of its own.
    let crates = registries.iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
    let sysroot = output(program("rustc").args(["--print", "sysroot"])).map(PathBuf::from);
    let std = sysroot.map(|sysroot| sysroot.join("lib/rustlib/src/rust/library"));
    // The game's own sources are named from its root anyway; its folder in a flag would change every name in the module.
    let folders = crates.map(|entry| (entry.path(), "")).chain(std.map(|std| (std, "std")));
    folders.map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display())).collect::<Vec<_>>().join(" ")
}

/// The sizes of the two files that are most of the download.
fn sizes() -> String {
    let files = fs::read_dir(root().join("dist")).into_iter().flatten().flatten();
    let sizes = files.filter_map(|file| {
        let extension = file.path().extension()?.to_str()?.to_owned();
        let is_large = matches!(extension.as_str(), "wasm" | "js");
        is_large.then_some(format!("{} KB {extension}", file.metadata().ok()?.len() / 1024))
    });
    sizes.collect::<Vec<_>>().join(", ")
}
