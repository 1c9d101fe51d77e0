//! Owns /migrations and all SQL of the project; it holds nothing until the first act has something to write.
