//! The role profile, in English.

use crate::text::profile::ProfileText;

pub(crate) static PROFILE: ProfileText = ProfileText {
    title: "Role profile across accounts",
    lead: "Which roles count at several accounts, which at single ones? What matters is what lies in the top five of an account's latest ranking, of a whole round and of a quick one. Practice does not count.",
    caution: "Describes roles at accounts and rates nobody.",
    view: |seat| format!("View: {seat}"),
    accounts: |names| format!("Accounts: {names}"),
    threshold: "When does a role belong to the core?",
    at_least: |accounts, of| {
        if accounts == of { format!("at all {of} accounts") } else { format!("at {accounts} of {of} accounts") }
    },
    core_how: |accounts, of| format!("The core is what lies on top at {accounts} of {of} accounts or more."),
    core: "Core",
    core_none: "No role lies on top at so many accounts. Ask for fewer, or read what belongs to single accounts.",
    core_more: |roles| format!("The first {roles} come into the profile: more would be a list of everything again."),
    single: "At single accounts",
    single_none: "No role belongs to single accounts only.",
    none: "Not our roles",
    none_how: "These roles lie on top at no account.",
    high_at: |accounts, of| format!("{accounts} of {of}"),
    write: "Write the profile",
    write_how: "A few sentences will do. How a role is lived may stay open.",
    headings: [
        ("Purpose", "What do our key accounts need this position for?"),
        ("Tasks", "What does somebody do who carries these roles? The signs on the cards help to say it."),
        ("Powers", "What can be decided without asking?"),
        ("Responsibility", "What does this position answer for, at the customer and inside our company?"),
    ],
    names: "Rename or join accounts",
    names_how: "If two have the same name here, they count as one account. Your games keep their code names.",
    name_of: |spelling| format!("“{spelling}” is called here"),
    columns: ["Deck", "Id", "Role", "Belongs to", "On top at", "Sorted at", "Accounts or text"],
    print: "Print the profile",
    markdown: "Save as Markdown",
    table: "Save as a table (CSV)",
    unkept: "This could not be kept. It lasts until you close this page.",
};
