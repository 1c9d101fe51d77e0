//! The script of `wrk`: one path, with the cookies of many sessions by turns.

use anyhow::Result;
use std::fmt::Write;
use std::path::{Path, PathBuf};

pub(super) fn escribir(dir: &Path, camino: &str, cookies: &[String]) -> Result<PathBuf> {
    let mut guion = "local pedidos, n = {}, 0\ninit = function()\n".to_owned();
    for cookie in cookies {
        writeln!(
            guion,
            "  pedidos[#pedidos + 1] = wrk.format('GET', '{camino}', {{ Host = wrk.headers['Host'], Cookie = '{cookie}' }})"
        )?;
    }
    guion += "end\nrequest = function()\n  n = n % #pedidos + 1\n  return pedidos[n]\nend\n";
    guion += "done = function(_, latency)\n  print('p95 us: ' .. latency:percentile(95))\nend\n";
    let archivo = dir.join("guion.lua");
    std::fs::write(&archivo, guion)?;
    Ok(archivo)
}
