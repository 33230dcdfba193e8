//! The fields of the talk: texts, choices, and days. Each is saved at once.

use leptos::prelude::*;

use crate::web::notes::{act, notes};
use crate::{
    cards::{Day, EntryError, Note},
    talk::{Action, Notes, Said, Topic},
    text::{Phrase, Text},
    web::{
        browser::{clock, entry::typed},
        desk::use_desk,
        language::{say, use_text},
    },
};

/// A field for the texts on a topic: one for each text that stands, or one for the first.
#[component]
pub fn NoteField(
    topic: Topic,
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] hint: Option<Phrase>,
) -> impl IntoView {
    let desk = use_desk();
    let kept: Vec<Option<Note>> =
        untrack(|| notes(desk, |notes| notes.texts(topic).all().cloned().map(Some).collect()));
    let several = kept.len() > 1;
    let kept = if kept.is_empty() { vec![None] } else { kept };
    view! {
        <div class="field note-field">
            {several.then(|| view! { <p class="small">{say(|t| t.talk.both_stand)}</p> })}
            {kept
                .into_iter()
                .enumerate()
                .map(|(place, kept)| view! { <TextArea topic place several label hint kept/> })
                .collect_view()}
        </div>
    }
}

#[component]
fn TextArea(
    topic: Topic,
    place: usize,
    several: bool,
    label: Signal<String>,
    hint: Option<Phrase>,
    kept: Option<Note>,
) -> impl IntoView {
    let (desk, text) = (use_desk(), use_text());
    let id = format!("note-{}-{place}", topic_id(topic));
    let [hint_id, problem_id, reminder_id] = ["hint", "problem", "reminder"].map(|what| format!("{id}-{what}"));
    let described = format!("{hint_id} {problem_id} {reminder_id}");
    let refused = RwSignal::new(None::<EntryError>);
    let shown = kept.as_ref().map(|note| note.as_str().to_owned()).unwrap_or_default();
    let kept = StoredValue::new(kept);
    let on_input = move |event| {
        let note = match typed(&event_target_value(&event)) {
            Ok(note) => Some(note),
            Err(EntryError::Empty) => None,
            Err(error) => return refused.set(Some(error)),
        };
        refused.set(None);
        if act(desk, Action::Write(topic, kept.get_value(), note.clone())) {
            kept.set_value(note);
        }
    };
    let sentence = move || {
        refused.get().map(|error| match error {
            EntryError::TooLong { max, found } => (text().talk.note_long)(max, found),
            EntryError::Empty => String::new(),
            EntryError::Marks => text().talk.note_marks.to_owned(),
        })
    };
    let name = move || if several { format!("{} {}", label.get(), place + 1) } else { label.get() };
    view! {
        <label for=id.clone()>{name}</label>
        <span class="small" id=hint_id>{hint.map(say)}</span>
        <textarea
            id=id
            rows="2"
            autocomplete="off"
            aria-invalid=move || refused.get().is_some().to_string()
            aria-describedby=described
            prop:value=shown
            on:input=on_input
        ></textarea>
        <span class="small" id=reminder_id>{say(|t| t.talk.privacy)}</span>
        <span class="problem" id=problem_id role="status">{sentence}</span>
    }
}

/// A topic as a part of an element's id.
fn topic_id(topic: Topic) -> String {
    format!("{topic:?}").chars().filter(char::is_ascii_alphanumeric).collect()
}

/// One of several, or none: the pressed button takes its choice back. Where two sides have said different things, both
/// are pressed, and the next press settles it.
#[component]
pub fn ChoiceField<T>(
    #[prop(into)] legend: Signal<String>,
    all: Vec<T>,
    /// The name of an option and, perhaps, what it means.
    words: fn(&Text, T) -> (&'static str, &'static str),
    read: fn(&Notes, crate::talk::Role) -> Said<T>,
    role: crate::talk::Role,
    settle: fn(crate::talk::Role, Option<T>) -> Action,
) -> impl IntoView
where
    T: Copy + Ord + Send + Sync + 'static,
{
    let (desk, text) = (use_desk(), use_text());
    let said = Memo::new(move |_| notes(desk, |notes| read(notes, role)));
    let option = move |one: T| {
        let pressed = move || said.with(|said| said.all().any(|&other| other == one));
        let press = move |_| {
            let settled = said.with_untracked(|said| said.one() == Some(&one));
            act(desk, settle(role, (!settled).then_some(one)));
        };
        view! {
            <button type="button" class="chip" aria-pressed=move || pressed().to_string() on:click=press>
                <strong>{move || words(text(), one).0}</strong>
                <span class="chip-how">{move || words(text(), one).1}</span>
            </button>
        }
    };
    view! {
        <fieldset class="chips">
            <legend>{legend}</legend>
            {all.into_iter().map(option).collect_view()}
            <p class="small" role="status">
                {move || said.with(Said::is_disputed).then(|| text().talk.disputed)}
            </p>
        </fieldset>
    }
}

/// A day, or none.
#[component]
pub fn DayField(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    read: impl Fn(&Notes) -> Option<Day> + Send + Sync + 'static,
    settle: impl Fn(Option<Day>) -> Action + Send + Sync + 'static,
) -> impl IntoView {
    let desk = use_desk();
    let shown = move || notes(desk, &read).map(clock::iso).unwrap_or_default();
    view! {
        <p class="field day-field">
            <label for=id>{label}</label>
            <input
                id=id
                type="date"
                prop:value=shown
                on:change=move |event| {
                    act(desk, settle(clock::parsed(&event_target_value(&event))));
                }
            />
        </p>
    }
}
