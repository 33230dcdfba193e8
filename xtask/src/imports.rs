//! The imports of the module: they get short names. The bindings' own ones carry a hash each, which no packing makes small, and
//! stand in the module and in the glue.

use std::{fs, path::Path};

use crate::{
    leb::{self, number},
    shell::Problem,
};

/// The names that the bindings give to what the module takes from the glue, and the short ones.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<(String, String)>);

/// What the module calls the glue, and what it is called now.
const GLUE: [&str; 2] = ["./role-cards_bg.js", "a"];

/// The number of the section of a module that says what it imports.
const IMPORTS: u8 = 2;

/// Gives what a module imports from its glue short names.
pub fn shorten(module: &Path) -> Result<Names, Problem> {
    let problem = |what: &str| Problem(format!("{}: {what}", module.display()));
    let bytes = fs::read(module).map_err(|error| problem(&format!("it cannot be read ({error}).")))?;
    let (short, names) = shortened(&bytes).ok_or_else(|| problem("its imports cannot be read. Is it a module?"))?;
    fs::write(module, short).map_err(|error| problem(&format!("it cannot be written ({error}).")))?;
    Ok(names)
}

impl Names {
    /// The glue that offers what it does under the short names.
    pub fn in_glue(&self, glue: &str) -> Result<String, Problem> {
        let [long, short] = GLUE;
        let mut glue = glue.replace(&format!("\"{long}\":"), &format!("{short}:"));
        for (long, short) in &self.0 {
            let offered = format!(" {long}: function(");
            if glue.matches(&offered).count() != 1 {
                return Err(Problem(format!("The glue does not offer {long} once. Mend xtask/src/imports.rs.")));
            }
            glue = glue.replace(&offered, &format!(" {short}: function("));
        }
        Ok(glue)
    }
}

/// A module with short names, and which they are; `None` for what is no module.
fn shortened(bytes: &[u8]) -> Option<(Vec<u8>, Names)> {
    let (mut written, mut names) = (bytes.get(..8)?.to_vec(), Names::default());
    for (kind, range) in leb::sections(bytes)? {
        let section = &bytes[range];
        let section = if kind == IMPORTS { imports(section, &mut names)? } else { section.to_vec() };
        leb::write_section(&mut written, kind, &section);
    }
    Some((written, names))
}

/// The section of the imports with short names.
fn imports(section: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let mut written = Vec::with_capacity(section.len());
    let (count, mut rest) = number(section)?;
    leb::write(&mut written, count);
    for _ in 0..count {
        let (from, after) = leb::name(rest)?;
        let (name, after) = leb::name(after)?;
        let after_kind = leb::import_kind(after)?;
        let (kind, after) = after.split_at(after.len() - after_kind.len());
        if from == GLUE[0] {
            let short = short(names.0.len());
            for word in [GLUE[1], &short] {
                leb::write(&mut written, word.len());
                written.extend(word.as_bytes());
            }
            names.0.push((name.to_owned(), short));
        } else {
            for word in [from, name] {
                leb::write(&mut written, word.len());
                written.extend(word.as_bytes());
            }
        }
        written.extend(kind);
        rest = after;
    }
    rest.is_empty().then_some(written)
}

/// The short name of a number: `a` to `z`, then `aa` and on.
fn short(number: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let (before, letter) = (number / LETTERS.len(), char::from(LETTERS[number % LETTERS.len()]));
    let mut name = if before == 0 { String::new() } else { short(before - 1) };
    name.push(letter);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions of the glue, and a memory, a table and a global of somebody else.
    fn module() -> Vec<u8> {
        let mut section = vec![5];
        for (from, name, kind) in [
            (GLUE[0], "__wbg_one_0123456789abcdef", &[0, 0][..]),
            ("other", "memory", &[2, 1, 1, 0x80, 2]),
            ("other", "table", &[1, 0x70, 0, 200, 1]),
            (GLUE[0], "__wbg_two_0123456789abcdef", &[0, 0]),
            ("other", "global", &[3, 0x7F, 0]),
        ] {
            for word in [from, name] {
                leb::write(&mut section, word.len());
                section.extend(word.as_bytes());
            }
            section.extend(kind);
        }
        let mut module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
        leb::write_section(&mut module, IMPORTS, &section);
        module
    }

    #[test]
    fn what_the_glue_offers_gets_short_names_and_nothing_else_changes() {
        let (written, names) = shortened(&module()).expect("a module");
        let pair = |long: &str, short: &str| (long.to_owned(), short.to_owned());
        let wanted = [pair("__wbg_one_0123456789abcdef", "a"), pair("__wbg_two_0123456789abcdef", "b")];
        assert_eq!(names.0, wanted);
        let section = b"\x05\x01a\x01a\0\0\x05other\x06memory\x02\x01\x01\x80\x02\x05other\x05table\x01\x70\0\xC8\x01\
                        \x01a\x01b\0\0\x05other\x06global\x03\x7F\0";
        assert_eq!(written[16..], *section);
    }

    #[test]
    fn a_cut_module_is_none() {
        let whole = module();
        for length in (0..8).chain(9..14).chain(15..whole.len()) {
            assert_eq!(shortened(&whole[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn the_glue_offers_each_name_once() {
        let names = Names(vec![("__wbg_one_00".into(), "a".into())]);
        let glue = "imports = {\n    \"./role-cards_bg.js\": {\n        __wbg_one_00: function(arg) {},\n    },\n};";
        let short = "imports = {\n    a: {\n        a: function(arg) {},\n    },\n};";
        assert_eq!(names.in_glue(glue).ok().as_deref(), Some(short));
        assert!(names.in_glue("imports = {};").is_err());
    }

    #[test]
    fn short_names_are_different() {
        let names: std::collections::BTreeSet<String> = (0..1000).map(short).collect();
        assert_eq!(names.len(), 1000);
        assert_eq!([0, 25, 26, 27, 701, 702].map(short), ["a", "z", "aa", "ab", "zz", "aaa"]);
    }
}
