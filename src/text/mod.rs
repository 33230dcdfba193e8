//! Every word that a person reads, in each language.
