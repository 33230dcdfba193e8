//! The saved form of what somebody has chosen and written for the look back.

use serde::{Deserialize, Serialize};

use super::SavedError;
use crate::{
    alone::profile::{Draft, Heading},
    cards::{AccountName, Note},
};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct DraftForm {
    /// Code names, each with what its account is called.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    names: Vec<(String, String)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    texts: Vec<(String, String)>,
}

/// The word that stands for a heading.
fn word(heading: Heading) -> &'static str {
    match heading {
        Heading::Purpose => "purpose",
        Heading::Tasks => "tasks",
        Heading::Powers => "powers",
        Heading::Responsibility => "responsibility",
    }
}

/// What a text holds.
pub fn read(text: &str) -> Result<Draft, SavedError> {
    let form: DraftForm = serde_json::from_str(text).map_err(|_| SavedError::Unreadable)?;
    of(form).ok_or(SavedError::Unreadable)
}

fn of(form: DraftForm) -> Option<Draft> {
    let mut draft = Draft::default();
    draft.at_least = form.at_least;
    for (spelling, name) in form.names {
        draft.names.call(&AccountName::new(&spelling).ok()?, AccountName::new(&name).ok()?);
    }
    for (heading, text) in form.texts {
        let heading = Heading::ALL.into_iter().find(|&other| word(other) == heading)?;
        draft.write(heading, Some(Note::new(&text).ok()?));
    }
    Some(draft)
}

/// The text to keep.
pub fn write(draft: &Draft) -> String {
    let own = |entry: &AccountName| entry.as_str().to_owned();
    let names = draft.names.renamed().iter().map(|(spelling, name)| (own(spelling), own(name))).collect();
    let text = |heading| Some((word(heading).to_owned(), draft.text(heading)?.as_str().to_owned()));
    let texts = Heading::ALL.into_iter().filter_map(text).collect();
    // A form of texts and numbers always becomes JSON.
    serde_json::to_string(&DraftForm { names, at_least: draft.at_least, texts }).unwrap_or_default()
}
