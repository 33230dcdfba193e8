//! The build: `dist/`, ready for any static host.

use std::fs;

use crate::{
    shell::{Problem, program, root, run},
    tools,
};

/// Builds the release into `dist/`, setting up first what is missing.
pub fn release() -> Result<(), Problem> {
    tools::for_build()?;
    let mut trunk = program("trunk");
    // Offline, because the right tools are there and trunk would look for others.
    trunk.args(["build", "--release", "--offline"]);
    run("Build the game (about 2 minutes the first time)", &mut trunk)?;
    println!("  dist/: {}", sizes());
    Ok(())
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
