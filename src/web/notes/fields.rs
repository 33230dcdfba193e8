//! The fields of the talk: texts, choices, and days. Each is saved at once.
//!
//! A field shows what is kept, whoever has written it, unless somebody is typing in it: then nothing is written into it. What
//! cannot be kept stays in its field with a sentence.

use leptos::{
    html::{Input, Textarea},
    prelude::*,
};

use crate::web::components::when::when;
use crate::{
    cards::{Day, EntryError, Note, Seat},
    game::{Event, private},
    saved,
    talk::{Action, DayEntry, Notes, Role, Said, Texts, Topic},
    text::{Phrase, Text},
    web::{
        browser::{clock, entry::typed},
        components::{
            drafts::{DraftKey, use_drafts},
            presence::while_here,
            seat::seat_name,
        },
        desk::{Desk, use_desk},
        language::{say, use_text, use_tongue},
        notes::{act, notes, unkept::Unkept},
    },
};

/// Where the reminder stands, once on a screen with such fields.
const REMINDER: &str = "reminder";

/// What the texts of a field are about, and where they are written down.
#[derive(Clone, Copy, Debug)]
pub enum About {
    /// In the notes of the talk.
    Talk(Topic),
    /// On the private page.
    Private(private::Topic),
}

impl From<Topic> for About {
    fn from(topic: Topic) -> Self {
        Self::Talk(topic)
    }
}

impl From<private::Topic> for About {
    fn from(topic: private::Topic) -> Self {
        Self::Private(topic)
    }
}

impl About {
    /// The texts; tracked.
    fn read<R>(self, desk: Desk, take: impl FnOnce(Texts) -> R) -> R {
        take(match self {
            Self::Talk(topic) => notes(desk, |notes| notes.texts(topic)),
            Self::Private(topic) => desk.game().with(|game| game.private().texts(topic)),
        })
    }

    /// Writes a text down. Says whether it was possible.
    fn write(self, desk: Desk, slot: usize, seen: Option<Note>, text: Option<Note>) -> bool {
        desk.play_on(match self {
            Self::Talk(topic) => Event::Talk(Action::Write { topic, slot, seen, text }),
            Self::Private(topic) => Event::Private(private::Action::Write { topic, slot, seen, text }),
        })
    }

    /// The topic as a part of an element's id.
    fn id(self) -> String {
        let topic = match self {
            Self::Talk(topic) => saved::talk::topic_word(topic),
            Self::Private(topic) => saved::private::topic_word(topic),
        };
        topic.replace(' ', "-")
    }
}

/// Says once for all fields of a screen what does not belong into them.
#[component]
pub fn Reminder() -> impl IntoView {
    view! { <p class="small reminder" id=REMINDER prop:textContent=say(|t| t.talk.privacy)></p> }
}

/// A field for the texts on a topic: one for each text that stands, or one for the first.
#[component]
pub fn NoteField(
    #[prop(into)] topic: About,
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] hint: Option<Phrase>,
    /// Whose words these are, if they are one side's.
    #[prop(optional, into)]
    seat: Option<Seat>,
    /// Whether the label is only heard, because the eye sees it elsewhere.
    #[prop(optional)]
    unseen: bool,
) -> impl IntoView {
    let desk = use_desk();
    let slots = Memo::new(move |_| topic.read(desk, |texts| texts.slots().len()).max(1));
    let both = Memo::new(move |_| topic.read(desk, |texts| texts.all().len()) > 1);
    let several = Signal::derive(move || slots.get() > 1);
    view! {
        <div class="field note-field">
            {when(
                move || both.get(),
                move || {
                    view! {
                        <p class="small" prop:textContent=say(|t| t.talk.both_stand)></p>
                    }
                    .into_any()
                },
            )}
            <For each=move || 0..slots.get() key=|at| *at children=move |at| view! { <TextArea topic at several label hint seat unseen/> }/>
        </div>
    }
}

#[component]
fn TextArea(
    topic: About,
    /// The slot of the text.
    at: usize,
    /// Whether other texts stand on the same topic.
    several: Signal<bool>,
    label: Signal<String>,
    hint: Option<Phrase>,
    seat: Option<Seat>,
    unseen: bool,
) -> impl IntoView {
    let (desk, text, drafts) = (use_desk(), use_text(), use_drafts());
    let id = format!("note-{}-{at}", topic.id());
    let [hint_id, problem_id] = ["hint", "problem"].map(|what| format!("{id}-{what}"));
    let described = format!("{hint_id} {problem_id} {REMINDER}");
    let key = StoredValue::new(DraftKey::new(desk.id(), id.clone()));
    let draft = move || untrack(|| key.with_value(|key| drafts.get(key)));
    let set_draft = move |draft: Option<String>| key.with_value(|key| drafts.set(key, draft));
    let kept = Memo::new(move |_| topic.read(desk, |texts| texts.at(at).cloned()));
    let refused = RwSignal::new(draft().and_then(|draft| read_note(&draft).err()));

    let field = NodeRef::<Textarea>::new();
    // What was last seen in this slot, and whether somebody has typed here since the field got the focus.
    let (seen, touched) = (StoredValue::new(kept.get_untracked()), StoredValue::new(false));
    let show = move |kept: Option<Note>| {
        if let Some(field) = field.get_untracked() {
            let words = kept.as_ref().map_or("", |note| note.as_str());
            if field.value() != words {
                field.set_value(words);
            }
            seen.set_value(kept);
        }
    };
    let this = id.clone();
    Effect::new(move || {
        let kept = kept.get();
        let is_typed_in = touched.get_value() && has_focus(&this);
        if field.get().is_some() && !is_typed_in && draft().is_none() {
            show(kept);
        }
    });
    let on_input = move |event| {
        touched.set_value(true);
        let words = event_target_value(&event);
        let note = match read_note(&words) {
            Ok(note) => note,
            Err(error) => {
                set_draft(Some(words));
                return refused.set(Some(error));
            }
        };
        refused.set(None);
        if topic.write(desk, at, seen.get_value(), note.clone()) {
            set_draft(None);
            seen.set_value(note);
        } else {
            set_draft(Some(words));
        }
    };
    let on_blur = while_here(move |_| {
        touched.set_value(false);
        if draft().is_none() {
            show(kept.get_untracked());
        }
    });
    let problem = Memo::new(move |_| {
        refused.get().and_then(|error| match error {
            EntryError::TooLong { max, found } => Some((text().talk.note_long)(max, found)),
            EntryError::Marks => Some(text().talk.note_marks.to_owned()),
            EntryError::Empty => None,
        })
    });
    expect_context::<Unkept>().watch(id.clone(), problem);
    // Right from the beginning, so that nobody sees an empty field first.
    let first =
        draft().or_else(|| seen.with_value(|seen| Some(seen.as_ref()?.as_str().to_owned()))).unwrap_or_default();
    let name = move || if several.get() { format!("{} {}", label.get(), at + 1) } else { label.get() };
    view! {
        <span class=if unseen { "unseen" } else { "field-name" } data-seat=seat.map(seat_name)>
            {seat.map(|_| view! { <span class="seat-sign" aria-hidden="true"></span> })}
            <label for=id.clone() prop:textContent=name></label>
        </span>
        <span class="small" id=hint_id prop:textContent=move || hint.map_or("", |hint| hint(text()))></span>
        <textarea
            id=id
            node_ref=field
            rows="2"
            autocomplete="off"
            aria-invalid=move || problem.with(Option::is_some).to_string()
            aria-describedby=described
            prop:value=first
            on:focus=move |_| touched.set_value(false)
            on:input=on_input
            on:blur=on_blur
        ></textarea>
        <Noted words=move || kept.with(|note| note.as_ref().map_or("", |note| note.as_str()).to_owned())/>
        <span class="problem" id=problem_id role="status" prop:textContent=move || problem.get().unwrap_or_default()></span>
    }
}

/// What is kept of a field, as text for paper: there a field would cut it off.
#[component]
fn Noted(words: impl Fn() -> String + Send + Sync + 'static) -> impl IntoView {
    view! { <p class="noted" hidden prop:textContent=words></p> }
}

/// The note that a text makes; an empty one makes none.
fn read_note(words: &str) -> Result<Option<Note>, EntryError> {
    match typed(words) {
        Ok(note) => Ok(Some(note)),
        Err(EntryError::Empty) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether somebody is at this element.
fn has_focus(id: &str) -> bool {
    document().active_element().is_some_and(|active| active.id() == id)
}

/// One of several, or none: the pressed button takes its choice back. Where two sides have said different things, both
/// are pressed, and the next press settles it.
#[component]
pub fn ChoiceField<T>(
    #[prop(into)] legend: Signal<String>,
    all: Vec<T>,
    /// The name of an option and, perhaps, what it means.
    words: fn(&Text, T) -> (&'static str, &'static str),
    read: fn(&Notes, Role) -> Said<T>,
    role: Role,
    settle: fn(Role, Option<T>) -> Action,
    /// Whether the legend is only heard, because the eye sees it elsewhere.
    #[prop(optional)]
    unseen: bool,
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
                <strong prop:textContent=move || words(text(), one).0></strong>
                <span class="chip-how" prop:textContent=move || words(text(), one).1></span>
            </button>
        }
    };
    view! {
        <fieldset class="chips">
            <legend class=unseen.then_some("unseen") prop:textContent=move || legend.get()></legend>
            {all.into_iter().map(option).collect_view()}
            <p
                class="small"
                role="status"
                prop:textContent=move || if said.with(Said::is_disputed) { text().talk.disputed } else { "" }
            ></p>
        </fieldset>
    }
}

/// A day, or none. A date that is half typed decides nothing: the day that was kept goes on, until the field is cleared.
#[component]
pub fn DayField(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    read: impl Fn(&Notes) -> Option<Day> + Send + Sync + 'static,
    settle: impl Fn(Option<Day>) -> Action + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let (desk, text, tongue) = (use_desk(), use_text(), use_tongue());
    let kept = Memo::new(move |_| notes(desk, &read));
    let half = RwSignal::new(false);
    let field = NodeRef::<Input>::new();
    let value = move || kept.get_untracked().map(clock::iso).unwrap_or_default();
    let show = move || {
        if let Some(field) = field.get_untracked().filter(|field| field.value() != value()) {
            field.set_value(&value());
        }
    };
    Effect::new(move || {
        kept.track();
        if field.get().is_some() && !has_focus(id) && !half.get_untracked() {
            show();
        }
    });
    let entry = move || field.get_untracked().map(|field| DayEntry::of(&field.value(), field.validity().bad_input()));
    let keep = move |day: Option<Day>| {
        half.set(false);
        if kept.get_untracked() != day {
            act(desk, settle(day));
        }
    };
    let on_input = move |_| {
        // Whether an empty field is cleared or on its way to another day is seen when it is left.
        if let Some(DayEntry::Whole(day)) = entry() {
            keep(Some(day));
        }
    };
    let on_change = move || match entry() {
        Some(DayEntry::Whole(day)) => keep(Some(day)),
        Some(DayEntry::Empty) => keep(None),
        Some(DayEntry::Half) | None => {}
    };
    let on_blur = while_here(move |_| {
        on_change();
        if entry() == Some(DayEntry::Half) {
            half.set(true);
        } else {
            show();
        }
    });
    let problem = Memo::new(move |_| {
        half.get().then(|| match kept.get() {
            Some(day) => (text().talk.day_half_kept)(&clock::written(day, tongue.language())),
            None => text().talk.day_half.to_owned(),
        })
    });
    expect_context::<Unkept>().watch(id.to_owned(), problem);
    let problem_id = format!("{id}-problem");
    view! {
        <div class="field day-field">
            <label for=id prop:textContent=move || label.get()></label>
            <input
                id=id
                node_ref=field
                type="date"
                aria-invalid=move || problem.with(Option::is_some).to_string()
                aria-describedby=problem_id.clone()
                prop:value=value()
                on:input=on_input
                on:change=while_here(move |_| on_change())
                on:blur=on_blur
            />
            <Noted words=move || kept.get().map(|day| clock::written(day, tongue.language())).unwrap_or_default()/>
            <span class="problem" id=problem_id role="status" prop:textContent=move || problem.get().unwrap_or_default()></span>
        </div>
    }
}
