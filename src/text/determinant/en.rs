//! The determinants, in English.

use crate::text::determinant::DeterminantText;

pub(crate) static DETERMINANT: DeterminantText = DeterminantText {
    heading: "The customer's situation",
    hint: "Optional: nine traits that help decide which roles are in demand. They appear at the reveal and on the result.",
    unset: "open",
    all: [
        ("Phase of the relationship", ["first contact", "growing", "partnership"]),
        ("Balance of power", ["customer decides", "balanced", "we decide"]),
        ("Complexity of the offer", ["low", "medium", "high"]),
        ("Reach", ["one site", "several sites", "several countries"]),
        ("Buying logic", ["price", "price and value", "value"]),
        ("Backing inside our company", ["little", "divided", "strong"]),
        ("Potential for new things", ["little", "some", "high"]),
        ("Disturbance", ["rare", "occasional", "frequent"]),
        ("Change at the customer", ["little", "noticeable", "strong"]),
    ],
};
