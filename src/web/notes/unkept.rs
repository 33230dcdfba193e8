//! What cannot be kept: fields that hold something which is no note and no day yet. A screen is not left silently while
//! there is one on it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::web::language::use_text;

/// The problem of a field, in the language in use.
type Problem = Memo<Option<String>>;

/// All fields of a screen, each with its problem, if it has one.
#[derive(Clone, Copy)]
pub struct Unkept {
    fields: StoredValue<Vec<(String, Problem)>>,
    /// The problem that holds somebody back who wants to leave.
    said: RwSignal<Option<Problem>>,
}

impl Unkept {
    /// No field yet; provided to everything below.
    pub fn provide() -> Self {
        let unkept = Self { fields: StoredValue::new(Vec::new()), said: RwSignal::new(None) };
        provide_context(unkept);
        unkept
    }

    /// Watches a field for as long as it is shown.
    pub fn watch(self, id: String, problem: Problem) {
        self.fields.update_value(|fields| fields.push((id.clone(), problem)));
        on_cleanup(move || {
            // The screen may have gone before its fields.
            let _ = self.fields.try_update_value(|fields| fields.retain(|(other, _)| *other != id));
        });
    }

    /// Whether something cannot be kept. Then it is said aloud, and the focus goes there.
    pub fn holds(self) -> bool {
        let has_problem = |problem: &Problem| problem.with_untracked(Option::is_some);
        let found = self.fields.with_value(|fields| fields.iter().find(|(_, problem)| has_problem(problem)).cloned());
        self.said.set(found.as_ref().map(|(_, problem)| *problem));
        let Some((id, _)) = found else { return false };
        if let Some(field) = document().get_element_by_id(&id) {
            // Focus fails only on an element that left the page.
            let _ = field.unchecked_ref::<HtmlElement>().focus();
        }
        true
    }
}

/// What holds somebody back, said aloud; the eye sees it at the field.
#[component]
pub fn Held(unkept: Unkept) -> impl IntoView {
    let text = use_text();
    let sentence = move || match unkept.said.get().and_then(|problem| problem.get()) {
        Some(problem) => (text().talk.held)(&problem),
        None => String::new(),
    };
    view! { <p class="unseen" role="alert" prop:textContent=sentence></p> }
}
