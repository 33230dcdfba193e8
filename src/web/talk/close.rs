//! The close: how both read the roles, one experiment, and the day of the review.

use leptos::prelude::*;

use crate::web::notes::fields::{DayField, NoteField, Reminder};
use crate::{
    talk::{Action, Notes, Topic},
    text::Phrase,
    web::{
        components::{title::Title, told::told},
        language::{say, use_text},
    },
};

/// What comes of the talk.
#[component]
pub fn CloseStop() -> impl IntoView {
    let text = use_text();
    let label = move |pick: Phrase| Signal::derive(move || pick(text()).to_owned());
    view! {
        <div class="page talk-page">
            <Title>{told(say(|t| t.talk.close))}</Title>
            <p class="lead" prop:textContent=say(|t| t.talk.close_how)></p>
            <Reminder/>
            <div class="close-fields">
                <NoteField
                    topic=Topic::Interpretation
                    label=label(|t| t.talk.interpretation)
                    hint=|t| t.talk.interpretation_how
                />
                <NoteField topic=Topic::OwnWords label=label(|t| t.talk.own_words) hint=|t| t.talk.own_words_how/>
            <NoteField topic=Topic::Experiment label=label(|t| t.talk.experiment) hint=|t| t.talk.experiment_how/>
            <div class="field">
                <DayField id="review" label=label(|t| t.talk.review) read=Notes::review settle=Action::Review/>
                <p class="small" prop:textContent=say(|t| t.talk.review_how)></p>
            </div>
            </div>
        </div>
    }
}
