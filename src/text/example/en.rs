//! The words of the example, in English.

use crate::text::example::ExampleText;

pub(crate) static EXAMPLE: ExampleText = ExampleText {
    account: "Delta",
    note: "An invented example. Try everything: nothing of it is saved.",
    fire_kam: "Since the late deliveries I am at the plant every week until things run again.",
    fire_leader: "That was needed in spring. Now service puts out the fires, and you think ahead.",
    impulse: "The customer is rebuilding and looks for ideas. Who brings the first one?",
    impulse_need: "One day a month free of daily business",
    interpretation: "The crisis is over. We stay reliable and now bring something new ourselves.",
    experiment: "By the end of the month service takes over the faults. To the next meeting we bring an idea of our own.",
};
