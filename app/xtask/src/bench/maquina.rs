//! The machine, as far as it explains the figures.

/// Cores, and the name of the processor.
pub(super) fn maquina() -> (usize, String) {
    let nucleos = std::thread::available_parallelism().map_or(0, usize::from);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let modelo =
        info.lines().find_map(|l| l.strip_prefix("model name")?.split_once(": ").map(|(_, m)| m.to_owned()));
    (nucleos, modelo.unwrap_or_else(|| "unknown".into()))
}
