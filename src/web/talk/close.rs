//! The close: how both read the roles, one experiment, and the day of the review.

use leptos::prelude::*;

use crate::web::notes::fields::{DayField, NoteField, Reminder};
use crate::{
    talk::{Action, Notes, Reflection, Topic},
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
    let reflection = move |one: Reflection| {
        let label = Signal::derive(move || text().talk.reflection(one).to_owned());
        view! { <NoteField topic=Topic::Reflection(one) label/> }
    };
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
            <section class="section stack reflection">
                <h2 prop:textContent=say(|t| t.talk.reflection)></h2>
                <p class="small" prop:textContent=say(|t| t.talk.reflection_how)></p>
                <div class="close-fields">{Reflection::ALL.map(reflection).into_iter().collect_view()}</div>
            </section>
        </div>
    }
}
