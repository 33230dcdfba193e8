//! The title of a screen or step: its first heading, where the focus goes when a screen takes another's place; and the
//! title of the page, which says the same to whoever looks at the browser's tabs and history.

use leptos::{html::H1, prelude::*};

use crate::{
    text::screen::Screen,
    web::{
        components::focus::{is_free, taking_focus},
        language::use_text,
    },
};

/// The heading. It takes the focus if that was lost with the screen before, or if a link led here, so that the keyboard
/// and the screen reader go on at the right place.
#[component]
pub fn Title(children: Children) -> impl IntoView {
    let heading = taking_focus::<H1>(is_free);
    view! {
        <h1 class="title" tabindex="-1" node_ref=heading>
            {children()}
        </h1>
    }
}

/// Names the page after the screen that is shown, for as long as the caller is.
pub fn name_page(screen: impl Fn() -> Screen + Send + Sync + 'static) {
    let text = use_text();
    let title = Memo::new(move |_| text().page_title(screen()));
    Effect::new(move || document().set_title(&title.get()));
}
