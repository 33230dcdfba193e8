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
    let sizes = sizes();
    println!("  dist/: {sizes}");
    Ok(())
}

fn sizes() -> String {
    let files = fs::read_dir(root().join("dist")).into_iter().flatten().flatten();
    let sizes = files.filter_map(|file| {
        let size = file.metadata().ok()?.len();
        let name = file.file_name().into_string().ok()?;
        let is_large = name.ends_with(".wasm") || name.ends_with(".js");
        is_large.then(|| format!("{} KB {}", size / 1024, name.rsplit('.').next().unwrap_or_default()))
    });
    sizes.collect::<Vec<_>>().join(", ")
}
