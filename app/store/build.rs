//! A migration that comes or goes builds this crate again.

fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
