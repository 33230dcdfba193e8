//! The pictogram of a role. It stands beside the role's name and says nothing that the name does not say, so a screen reader
//! passes over it. `start.js` fetches the file with all of them; until it is here, the place is empty and as large.
//! Where there is none, there is no place for it, either.

use leptos::prelude::*;

/// The pictogram that lies at this place of the page.
#[component]
pub fn Pictogram(place: String) -> impl IntoView {
    (!place.is_empty()).then(|| {
        view! {
            <svg class="pictogram" aria-hidden="true">
                <use_ href=place></use_>
            </svg>
        }
    })
}
