//! A disk that takes two milliseconds more for each sync: a library preloaded into whoever syncs.

use crate::pasos::{exigir, orden};
use anyhow::Result;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

/// Added to each sync, in milliseconds.
pub(super) const MILIS: u32 = 2;

const FUENTE: &str = "#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
static int tarde(long r) { struct timespec t = {0, MILIS * 1000000L}; nanosleep(&t, 0); return (int)r; }
int fsync(int fd) { return tarde(syscall(SYS_fsync, fd)); }
int fdatasync(int fd) { return tarde(syscall(SYS_fdatasync, fd)); }
";

/// The library, while it is held.
pub(super) struct Tardo(tempfile::TempDir);

impl Tardo {
    pub(super) fn nuevo() -> Result<Self> {
        let dir = tempfile::Builder::new().prefix("sede-tardo-").tempdir()?;
        // PostgreSQL runs as somebody else.
        std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o755))?;
        let este = Self(dir);
        let fuente = este.0.path().join("tardo.c");
        std::fs::write(&fuente, FUENTE.replace("MILIS", &MILIS.to_string()))?;
        let mut cc = orden("cc", &["-shared", "-fPIC", "-O2", "-o"]);
        cc.arg(este.biblioteca()).arg(fuente);
        exigir(cc)?;
        Ok(este)
    }

    /// For `LD_PRELOAD`.
    pub(super) fn biblioteca(&self) -> PathBuf {
        self.0.path().join("tardo.so")
    }
}
