//! What is there only for as long as a condition holds.

use leptos::prelude::*;

/// What `view` makes, for as long as the condition holds. Both are boxed, so that the code that follows a condition is in the
/// module once, and not once for each place.
pub fn when(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    boxed(Box::new(holds), Box::new(view))
}

type Boxed<T> = Box<dyn Fn() -> T + Send + Sync>;

fn boxed(holds: Boxed<bool>, view: Boxed<AnyView>) -> AnyView {
    let holds = Memo::new(move |_| holds());
    view! { {move || holds.get().then(&view)} }.into_any()
}
