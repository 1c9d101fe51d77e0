//! The client against a hostile provider and against the simulator.
