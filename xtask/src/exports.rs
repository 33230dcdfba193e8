//! The exports of the module: those that nobody calls go, and with them the code behind them; and of the glue goes what only
//! older browsers would need.
//!
//! A crate below Leptos exports classes for streams of bytes, whether or not a page has streams; the linker keeps what is
//! exported, and exports some places of the memory besides.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    joint,
    leb::{self, EXPORTS, number, sections},
    names,
    shell::{Problem, output, program},
};

/// How what nobody needs is told in the glue: the names of the classes that nobody makes, and what gives a browser without
/// `encodeInto` one. Whoever reads the page's style sheets has it for years.
const UNCALLED: [&str; 2] = ["intounderlying", "if (!('encodeinto' in"];

/// How the glue asks whether the browser tells when something is gone; each does that reads the page's style sheets.
const ASKED: &str = "(typeof FinalizationRegistry === 'undefined')\n    \
                     ? { register: () => {}, unregister: () => {} }\n    : ";

/// Takes the code behind the exports that neither the glue nor a part calls out of a module.
pub fn drop_uncalled(module: &Path, glue: &str, features: &[&str]) -> Result<(), Problem> {
    let problem = |what: &str| Problem(format!("{}: {what}", module.display()));
    let bytes = fs::read(module).map_err(|error| problem(&format!("it cannot be read ({error}).")))?;
    let exported = exported(&bytes).ok_or_else(|| problem("its exports cannot be read. Is it a module?"))?;
    let taken: BTreeSet<&str> = names::taken(glue).map(|(_, name)| name).chain(joint::TAKEN).collect();
    let called: Vec<&String> = exported.iter().filter(|name| taken.contains(name.as_str())).collect();
    let roots: Vec<String> = called.iter().map(|name| format!("\"{name}\"")).collect();
    let nodes = called.iter().map(|name| format!(",{{\"name\":\"{name}\",\"export\":\"{name}\"}}"));
    let graph =
        format!("[{{\"name\":\"page\",\"root\":true,\"reaches\":[{}]}}{}]", roots.join(","), nodes.collect::<String>());
    let file = module.with_extension("json");
    fs::write(&file, graph).map_err(|error| problem(&format!("what calls it cannot be written down ({error}).")))?;
    let mut metadce = program("wasm-metadce");
    // With the names, by which functions are put in order.
    metadce.args(features).args(["-g", "--graph-file"]).arg(&file).arg(module).arg("-o").arg(module);
    output(&mut metadce).map(drop).ok_or_else(|| problem("wasm-metadce fails on it. Call it by hand to see why."))
}

/// The glue without the classes that nobody makes, and without what only older browsers need.
pub fn without_uncalled(glue: &str) -> String {
    // Each begins at the start of a line, and so does what comes next.
    let mut kept = String::with_capacity(glue.len());
    let mut skips = false;
    for line in glue.lines() {
        if !line.starts_with([' ', '}', ')']) {
            let line = line.to_lowercase();
            skips = UNCALLED.iter().any(|uncalled| line.contains(uncalled));
        }
        if !skips {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept.replace(ASKED, "")
}

/// The names of a module's exports.
fn exported(bytes: &[u8]) -> Option<Vec<String>> {
    let Some((_, range)) = sections(bytes)?.into_iter().find(|(kind, _)| *kind == EXPORTS) else {
        return Some(Vec::new());
    };
    leb::list(&bytes[range], |rest| {
        let (name, after) = leb::name(rest)?;
        // What is exported: its kind, and its number.
        Some((name.to_owned(), number(after.get(1..)?)?.1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a memory that is exported under two names.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x05\x03\x01\0\x01\x07\x0b\x02\x03mem\x02\0\x01a\x02\0";

    #[test]
    fn the_names_of_exports_are_read_and_a_cut_module_has_none() {
        assert_eq!(exported(MODULE), Some(vec!["mem".to_owned(), "a".to_owned()]));
        for length in (0..8).chain(15..MODULE.len()) {
            assert_eq!(exported(&MODULE[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn a_class_goes_with_everything_that_is_said_of_it() {
        let glue = "export class IntoUnderlyingSink {\n    free() {\n    }\n}\nif (Symbol.dispose) IntoUnderlyingSink.x = 1;\n\
                    function wanted() {\n    return 1;\n}\nconst IntoUnderlyingSinkFinalization = (\n    ? { }\n    : 2);\nlet last;\n";
        assert_eq!(without_uncalled(glue), "function wanted() {\n    return 1;\n}\nlet last;\n");
    }

    #[test]
    fn what_only_older_browsers_need_goes() {
        let glue = "const gone = (typeof FinalizationRegistry === 'undefined')\n    \
                    ? { register: () => {}, unregister: () => {} }\n    : new FinalizationRegistry(state => 1);\n\
                    if (!('encodeInto' in encoder)) {\n    encoder.encodeInto = 1;\n}\n\nlet last;\n";
        assert_eq!(without_uncalled(glue), "const gone = new FinalizationRegistry(state => 1);\n\nlet last;\n");
    }
}
