//! Every look-up finds its rows by an index: nothing that grows is read through.
