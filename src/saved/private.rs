//! The saved form of a private page.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::talk::{Map, map, texts_of, texts_written};
use crate::{
    few,
    game::{
        Private, Reflection,
        private::{QUESTIONS, Topic},
    },
};

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct PrivateForm {
    #[serde(skip_serializing_if = "LiteMap::is_empty")]
    texts: Map<String>,
    /// What is ticked for the other side.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    given: Vec<String>,
}

impl From<&Private> for PrivateForm {
    fn from(private: &Private) -> Self {
        Self {
            texts: map(&private.texts, |&topic| topic_word(topic), texts_written),
            given: private.given.iter().map(|&topic| topic_word(topic)).collect(),
        }
    }
}

impl PrivateForm {
    /// The page, with what an earlier version has written down in the talk.
    pub(super) fn into_private(self, reflections: Map<String>) -> Option<Private> {
        let texts = reflections.iter().chain(self.texts.iter());
        let texts = texts.map(|(topic, texts)| Some((named(topic)?, texts_of(texts)?)));
        let texts =
            texts.filter(|one| one.as_ref().is_none_or(|(_, texts)| !texts.is_empty())).collect::<Option<_>>()?;
        let given = self.given.iter().map(|topic| named(topic)).collect::<Option<Vec<_>>>()?;
        Some(Private { texts, given: few::distinct(given) })
    }
}

/// The word for a topic.
pub fn topic_word(topic: Topic) -> String {
    match topic {
        Topic::Question(place) => format!("question-{place}"),
        Topic::Reflection(Reflection::Inside) => "reflection-inside".to_owned(),
        Topic::Reflection(Reflection::Towards) => "reflection-towards".to_owned(),
        Topic::Reflection(Reflection::Help) => "reflection-help".to_owned(),
    }
}

fn named(wanted: &str) -> Option<Topic> {
    let questions = (0..QUESTIONS).map(Topic::Question);
    questions.chain(Reflection::ALL.map(Topic::Reflection)).find(|&topic| topic_word(topic) == wanted)
}
