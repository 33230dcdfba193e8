//! The title of a screen or step: its first heading, and where the focus goes when a screen takes another's place.

use leptos::{html::H1, prelude::*};

use crate::web::components::focus::{is_free, taking_focus};

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
