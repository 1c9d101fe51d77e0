//! Mail of strangers, taken apart within bounds: nothing that they write ends the program.

use mail_parser::{Message, MessageParser};
use std::panic::{UnwindSafe, catch_unwind};

/// Parts of a message, those of messages inside of it too: what has more is not even taken apart.
const MAX_PARTES: usize = 100;

/// Gives what is read in a message; none where it is no mail, has too many parts, or is broken off.
pub(crate) fn desarmar<T>(bytes: &[u8], leer: impl FnOnce(&Message<'_>) -> T + UnwindSafe) -> Option<T> {
    if partes_dichas(bytes) > MAX_PARTES {
        return None;
    }
    // The library panics at some messages that are broken off.
    catch_unwind(|| MessageParser::default().parse(bytes).map(|m| leer(&m))).ok().flatten()
}

/// A message within a message has to say so, each in its own header: this bounds how deep they stand, and no stack holds
/// those that stand without end.
fn partes_dichas(bytes: &[u8]) -> usize {
    const CABEZA: &[u8] = b"content-type";
    bytes.windows(CABEZA.len()).filter(|v| v.eq_ignore_ascii_case(CABEZA)).count()
}
